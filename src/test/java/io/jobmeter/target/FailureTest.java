package io.jobmeter.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.Failure.Kind;
import io.jobmeter.testing.Shipments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

    @ParameterizedTest
    @CsvSource({"BUSY, true, true", "UNSURE, true, true", "LASTING, false, true", "FINAL, false, false"})
    void what_is_done_about_it_depends_on_its_kind(Kind kind, boolean repeatable, boolean keepable) {
        Failure failure = Failure.of("answered 503", kind, Shipments.of("a_gauge"));

        assertThat(failure.repeatable()).isEqualTo(repeatable);
        assertThat(failure.keepable()).isEqualTo(keepable);
    }
}
