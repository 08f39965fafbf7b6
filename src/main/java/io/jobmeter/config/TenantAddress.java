package io.jobmeter.config;

/**
 * An environment's address, as people copy it: of the environment, of its API, or of the very place that takes metrics.
 * Managed's {@code /e/ID}, and any other path in front, belongs to it.
 */
final class TenantAddress {

    private TenantAddress() {}

    /** What the API's paths are relative to. */
    static String of(String text) {
        return text.strip().replaceFirst("(?<=[^:/])/+(api/*(v2/*(metrics/*(ingest/*)?)?)?)?$", "");
    }

    /** The same for OneAgent, whose API has a path of its own. */
    static String ofOneAgent(String text) {
        return text.strip().replaceFirst("(?<=[^:/])/+(metrics/*(ingest/*)?)?$", "");
    }
}
