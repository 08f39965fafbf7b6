package io.jobmeter.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.TargetSpec.Additions;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretTest {

    @Test
    void it_is_not_shown_by_what_prints_the_record_around_it() {
        assertThat(new TargetSpec.Dynatrace(
                        "dynatrace",
                        URI.create("https://x"),
                        new Secret("dt0c01.PUBLIC.PRIVATE"),
                        Access.DEFAULT,
                        Additions.NONE))
                .asString()
                .startsWith("Dynatrace[name=dynatrace, tenant=https://x, token=dt0c01.PUBLIC.***, ");
    }

    @ParameterizedTest
    @CsvSource({
        "dt0c01.PUBLIC.PRIVATE, dt0c01.PUBLIC.***",
        "Api-Token dt0c01.PUBLIC.PRIVATE, Api-Token dt0c01.PUBLIC.***",
        "dt0s16.PUBLIC.PRIVATE, dt0s16.PUBLIC.***",
        "Basic bWU6c2VjcmV0, Basic ***",
        "Bearer secret, Bearer ***",
        "dt0c01.PUBLIC., ***",
        "dt0c01.PUBLIC, ***",
        "secret, ***",
        "'a\ndt0c01.PUBLIC.PRIVATE', ***",
        "'', ***"
    })
    void its_scheme_and_the_public_part_of_a_dynatrace_token_are_told(String value, String shown) {
        assertThat(new Secret(value)).hasToString(shown);
    }
}
