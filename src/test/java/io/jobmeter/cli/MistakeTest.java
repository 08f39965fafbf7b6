package io.jobmeter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** One after the other: the program parses once, with a parser that tests share. */
@Execution(ExecutionMode.SAME_THREAD)
@ResourceLock("the parsers of the program")
class MistakeTest {

    private static final String HINT = "\nusage: jobmeter [options] -- COMMAND [ARG...]; see jobmeter --help";

    private static Parsed parse(String... args) {
        return CommandLine.parse(List.of(args), Map.of());
    }

    @Test
    void an_option_that_is_not_there_is_named() {
        assertThat(parse("--nmae", "k6", "--", "true"))
                .isEqualTo(new Parsed.Wrong("option '--nmae' is not known to jobmeter; did you mean '--name'?" + HINT));
        assertThat(parse("--nam", "k6", "--", "true")).isInstanceOf(Parsed.Wrong.class);
        assertThat(parse("--tokne=abc", "--", "true"))
                .isEqualTo(new Parsed.Wrong("option '--tokne' is not known to jobmeter; did you mean '--to'?" + HINT));
    }

    @Test
    void an_option_without_its_value_is_named() {
        assertThat(parse("-n", "--", "true"))
                .isEqualTo(new Parsed.Wrong("option '--name' has no value; say it as --name NAME" + HINT));
        assertThat(parse("--label", "-q", "--", "true"))
                .isEqualTo(new Parsed.Wrong("option '--label' has no value; say it as --label KEY=VALUE" + HINT));
    }

    @Test
    void without_a_command_there_is_nothing_to_run() {
        Parsed.Wrong wrong = new Parsed.Wrong("there is no command to run" + HINT);

        assertThat(parse()).isEqualTo(wrong);
        assertThat(parse("-n", "k6", "--")).isEqualTo(wrong);
    }

    @Test
    void a_command_without_the_dashes_is_not_guessed() {
        assertThat(parse("k6", "run", "-n", "x"))
                .isEqualTo(parse("run", "k6", "run"))
                .isEqualTo(new Parsed.Wrong("'k6' is no command of jobmeter's; to run it, put -- in front of it:"
                        + " jobmeter -- k6 ..." + HINT));
        assertThat(parse("-q", "make"))
                .isEqualTo(new Parsed.Wrong("'make' is no command of jobmeter's; to run it, put -- in front of it:"
                        + " jobmeter -- make" + HINT));
    }

    @Test
    void a_word_that_is_nearly_one_of_ours_is_named_with_it() {
        assertThat(parse("chek"))
                .isEqualTo(new Parsed.Wrong("'chek' is no command of jobmeter's; did you mean 'check'? To run it, put"
                        + " -- in front of it: jobmeter -- chek" + HINT));
    }

    @Test
    void a_word_too_many_is_named() {
        assertThat(parse("shop", "--", "true"))
                .isEqualTo(
                        new Parsed.Wrong("'shop' is no option of jobmeter's, and the command begins behind --" + HINT));
        assertThat(parse("check", "shop.yaml"))
                .isEqualTo(new Parsed.Wrong("argument 'shop.yaml' is one too many; a configuration file is said as"
                        + " -c FILE\nusage: jobmeter check [options]; see jobmeter check --help"));
        assertThat(parse("flush", "a", "b"))
                .isInstanceOfSatisfying(
                        Parsed.Wrong.class,
                        wrong -> assertThat(wrong.message()).startsWith("argument 'b' is one too many\n"));
    }
}
