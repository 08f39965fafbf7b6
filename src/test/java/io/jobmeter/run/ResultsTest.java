package io.jobmeter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.extract.tally.Finding;
import io.jobmeter.extract.tally.RuleTally.Yield;
import io.jobmeter.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static final Finding FAILURE = new Finding.Nothing("x");
    private static final Finding REMARK = new Finding.Remark("y");

    private static Yield came(Finding... findings) {
        return new Yield(Read.rule("n=json:.n"), 1, List.of(findings));
    }

    @Test
    void a_rule_fails_once_however_much_of_it_did() {
        Results results = Results.of(List.of(came(FAILURE, FAILURE), came(REMARK), came(FAILURE)), List.of());

        assertThat(results.failures()).isEqualTo(2);
        assertThat(results.findings()).containsExactly(FAILURE, FAILURE, REMARK, FAILURE);
    }

    @Test
    void what_the_command_wrote_itself_counts_as_one_rule() {
        assertThat(Results.of(List.of(came()), List.of(FAILURE, FAILURE)).failures())
                .isEqualTo(1);
    }
}
