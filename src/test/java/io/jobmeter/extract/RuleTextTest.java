package io.jobmeter.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTest {

    private static void refused(String text, String sentence) {
        assertThatThrownBy(() -> RuleText.onTheSpot(text))
                .isInstanceOf(BadRuleException.class)
                .hasMessage(sentence);
    }

    @Test
    void a_regular_expression_reads_stdout_and_takes_its_first_group() throws BadRuleException {
        Rule.Text rule = (Rule.Text) RuleText.onTheSpot("rps=regex:([0-9.]+) req/s");

        assertThat(rule.metric()).isEqualTo(Definition.of("rps"));
        assertThat(rule.source()).isEqualTo(Source.STDOUT);
        assertThat(rule.pattern().pattern()).isEqualTo("([0-9.]+) req/s");
        assertThat(rule.group()).isEqualTo(1);
    }

    @Test
    void a_source_can_be_named() throws BadRuleException {
        assertThat(RuleText.onTheSpot("rps=regex@stderr:([0-9]+)").source()).isEqualTo(Source.STDERR);
        assertThat(RuleText.onTheSpot("rps=json@stdout:.rps").source()).isEqualTo(Source.STDOUT);
    }

    @Test
    void what_stands_behind_the_first_colon_is_the_expression() throws BadRuleException {
        Rule.Text rule = (Rule.Text) RuleText.onTheSpot("p95=regex:p95=([0-9]+):@x");

        assertThat(rule.pattern().pattern()).isEqualTo("p95=([0-9]+):@x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rps", "rps=regex", "rps=regex:", "=regex:(1)", "rps:regex=(1)", "a@b=regex:(1)"})
    void what_has_not_the_form_is_told_of_it(String text) {
        refused(text, "'" + text + "' is not NAME=FORMAT:EXPR, such as 'rps=regex:([0-9.]+) req/s'");
    }

    @Test
    void an_unknown_format_is_told_which_there_are() {
        refused("rps=xml:(1)", "'rps=xml:(1)' has format 'xml'; there are regex and json");
    }

    @Test
    void an_unknown_source_is_told_which_there_are() {
        refused("rps=regex@out.txt:(1)", "source 'out.txt' is neither stdout nor stderr");
    }

    @Test
    void an_expression_without_a_group_says_where_to_put_one() {
        refused("rps=regex:[0-9]+", "'[0-9]+' has no group: put ( ) around the number");
        refused("rps=regex:(?:[0-9]+)", "'(?:[0-9]+)' has no group: put ( ) around the number");
    }

    @Test
    void a_broken_expression_says_what_is_broken() {
        refused(
                "rps=regex:([0-9]+",
                "'([0-9]+' is not a regular expression: error parsing regexp: missing closing ): `([0-9]+`");
    }

    @Test
    void back_references_cannot_be_matched_in_linear_time() {
        refused(
                "rps=regex:(a)\\1",
                "'(a)\\1' is not a regular expression: error parsing regexp: invalid escape sequence: `\\1`");
    }

    @Test
    void a_broken_jq_expression_is_named() {
        assertThatThrownBy(() -> RuleText.onTheSpot("cost=json:.a["))
                .isInstanceOf(BadRuleException.class)
                .hasMessageStartingWith("'.a[' is not a jq expression: ");
    }

    @Test
    void a_named_group_is_found_wherever_it_stands() throws BadRuleException {
        Rule rule = RuleText.text(Definition.of("p95"), Source.STDOUT, "(a)|(?P<value>[0-9]+)", "value");

        assertThat(((Rule.Text) rule).group()).isEqualTo(2);
    }

    @Test
    void a_group_that_is_not_there_is_named() {
        assertThatThrownBy(() -> RuleText.text(Definition.of("p95"), Source.STDOUT, "(?<value>[0-9]+)", "vlaue"))
                .hasMessage("'(?<value>[0-9]+)' has no group named 'vlaue'");
    }
}
