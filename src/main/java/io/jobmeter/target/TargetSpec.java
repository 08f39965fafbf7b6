package io.jobmeter.target;

import java.net.URI;

/** Where to deliver, checked. A new target is one more record here, one case in {@link Targets} and one class. */
public sealed interface TargetSpec {

    record Pushgateway(URI url) implements TargetSpec {}

    /** @param tenant the address that the API's paths are relative to */
    record Dynatrace(URI tenant, Secret token) implements TargetSpec {}

    record Console() implements TargetSpec {}
}
