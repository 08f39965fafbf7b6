package io.jobmeter.target.dynatrace;

import io.jobmeter.target.Access;
import io.jobmeter.target.Secret;
import io.jobmeter.target.ShownAddress;
import io.jobmeter.target.TargetSpec;
import java.net.URI;
import java.util.Optional;

/**
 * Where lines go.
 *
 * @param base the address that {@link IngestApi#PATH} is relative to
 */
record Endpoint(Place place, URI base, Optional<Secret> authorization, Access access) {

    static Endpoint of(TargetSpec.Dynatrace spec) {
        Secret authorization = new Secret("Api-Token " + spec.token().value());
        return new Endpoint(
                Place.TENANT, URI.create(spec.tenant() + "/api/v2"), Optional.of(authorization), spec.access());
    }

    static Endpoint of(TargetSpec.OneAgent spec) {
        return new Endpoint(Place.ONEAGENT, spec.url(), spec.access().authorization(), spec.access());
    }

    /** For messages. */
    String shown() {
        return ShownAddress.of(base.toString()).replaceAll("/api/v2$", "") + access.way();
    }
}
