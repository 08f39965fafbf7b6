package io.jobmeter.extract.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> TOOLS = List.of("ab", "infracost", "jmeter", "jmh", "junit", "k6", "wrk");

    @ParameterizedTest
    @CsvSource({
        "k66, k6",
        "K6, k6",
        "jmetr, jmeter",
        "infra-cost, infracost",
        "unit, junit",
        "pytest-junit, junit",
        "wrk2, wrk",
        "jnuit, junit",
        "kw6, k6",
        "wkr, wrk"
    })
    void what_was_meant_is_found(String said, String meant) {
        assertThat(new Nearest(TOOLS).to(said)).contains(meant);
    }

    @Test
    void what_is_like_none_of_them_is_left_alone() {
        assertThat(new Nearest(TOOLS).to("lighthouse")).isEmpty();
        assertThat(new Nearest(TOOLS).to("")).isEmpty();
        assertThat(new Nearest(List.of()).to("k6")).isEmpty();
    }
}
