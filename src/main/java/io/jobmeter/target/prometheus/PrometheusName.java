package io.jobmeter.target.prometheus;

/** What Prometheus allows of a name; every other character becomes an underscore. */
final class PrometheusName {

    private PrometheusName() {}

    static String ofMetric(String name) {
        return safe(name, true);
    }

    /** A label's name has no colon. */
    static String ofLabel(String name) {
        return safe(name, false);
    }

    private static String safe(String name, boolean colon) {
        StringBuilder safe = new StringBuilder(name.length() + 1);
        for (int at = 0; at < name.length(); at++) {
            char character = name.charAt(at);
            boolean letter = character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
            boolean digit = character >= '0' && character <= '9';
            if (digit && at == 0) {
                safe.append('_');
            }
            safe.append(letter || digit || colon && character == ':' ? character : '_');
        }
        // Mostly it is the same, and need not be held twice.
        return name.contentEquals(safe) ? name : safe.toString();
    }
}
