package io.jobmeter.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormTest {

    private static final Naming NAMING = new Naming("keptn_{integration}_{metric}", "k6");

    @ParameterizedTest
    @CsvSource({
        "keptn_k6_errors, true",
        "errors, false",
        "keptn_k6_errors_total, false",
    })
    void one_name_is_that_one(String full, boolean fits) {
        assertThat(NameForm.of("errors").in(NAMING).fits(full)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "keptn_k6_http_errors, false",
        "keptn_k6_http_a_b_errors, true",
        "keptn_k6_errors, false",
        "keptn_k6_http_warnings, false",
        "http_x_errors, false",
    })
    void where_rows_decide_all_fit_that_begin_and_end_so(String full, boolean fits) {
        assertThat(new NameForm("http_", "_errors", true).in(NAMING).fits(full)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"keptn_k6_x, true", "x, false"})
    void any_is_any_of_the_run(String full, boolean fits) {
        assertThat(NameForm.ANY.in(NAMING).fits(full)).isEqualTo(fits);
    }
}
