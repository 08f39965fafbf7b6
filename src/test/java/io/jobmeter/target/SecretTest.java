package io.jobmeter.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.TargetSpec.Additions;
import java.net.URI;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void it_is_not_shown_by_what_prints_the_record_around_it() {
        assertThat(new TargetSpec.Dynatrace(
                        "dynatrace",
                        URI.create("https://x"),
                        new Secret("dt0c01.PUBLIC.PRIVATE"),
                        Access.DEFAULT,
                        Additions.NONE))
                .hasToString("Dynatrace[tenant=https://x, token=***]");
    }
}
