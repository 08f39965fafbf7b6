package io.jobmeter.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Read;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleReaderTest {

    private static void refused(String text, String... sentences) {
        List<String> problems = new ArrayList<>();
        RuleProblems collected = (place, wrong) -> problems.add(place + ": " + wrong.key() + " " + wrong.getMessage());
        try {
            assertThat(new RuleReader(collected).read(OnTheSpot.words(text))).isEmpty();
        } catch (BadRuleException wrong) {
            problems.add(wrong.getMessage());
        }
        assertThat(problems).containsExactly(sentences);
    }

    @Test
    void a_source_can_be_named() {
        assertThat(Read.rule("rps=regex@stderr:([0-9]+)").source()).isEqualTo(Source.STDERR);
        assertThat(Read.rule("rps=json@stdout:.rps").source()).isEqualTo(Source.STDOUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rps", "rps=regex", "rps=regex:", "=regex:(1)", "rps:regex=(1)", "a@b=regex:(1)"})
    void what_has_not_the_form_is_told_of_it(String text) {
        refused(text, "'" + text + "' is not NAME=FORMAT:EXPR, such as 'rps=regex:([0-9.]+) req/s'");
    }

    @Test
    void an_unknown_format_is_told_which_there_are() {
        refused(
                "rps=toml:(1)",
                "'rps=toml:(1)': format 'toml' is none of regex, json, ndjson, yaml, xml, csv, logfmt or prometheus");
        refused(
                "rps=rgex:(1)",
                "'rps=rgex:(1)': format 'rgex' is none of regex, json, ndjson, yaml, xml, csv, logfmt or prometheus;"
                        + " did you mean 'regex'?");
    }

    @Test
    void an_expression_without_a_group_says_where_to_put_one() {
        refused(
                "rps=regex:[0-9]+",
                "metric 'rps=regex:[0-9]+':  needs a group in the match '[0-9]+': put ( ) around the number");
        refused(
                "n=regex:(?:[0-9])",
                "metric 'n=regex:(?:[0-9])':  needs a group in the match '(?:[0-9])': put ( ) around the number");
    }

    @Test
    void a_broken_expression_says_what_is_broken_and_where() {
        refused(
                "rps=regex:([0-9]+",
                "metric 'rps=regex:([0-9]+': match '([0-9]+' is not a regular expression: missing closing )");
        refused(
                "rps=regex:rps [0-9]**",
                "metric 'rps=regex:rps [0-9]**': match 'rps [0-9]**' is not a regular expression: invalid nested"
                        + " repetition operator '**' at character 10");
    }

    @Test
    void back_references_cannot_be_matched_in_linear_time() {
        refused(
                "n=regex:(a)\\1",
                "metric 'n=regex:(a)\\1': match '(a)\\1' is not a regular expression: invalid escape sequence"
                        + " '\\1' at character 4");
    }
}
