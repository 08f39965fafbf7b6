package io.jobmeter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Flags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** One after the other: the program parses once, with a parser that tests share. */
@Execution(ExecutionMode.SAME_THREAD)
@ResourceLock("the parsers of the program")
class CommandLineTest {

    private static Parsed parse(String... args) {
        return CommandLine.parse(List.of(args), Map.of());
    }

    private static Flags flags(Map<String, String> environment, String... args) {
        return ((Parsed.Job) CommandLine.parse(List.of(args), environment)).flags();
    }

    @Test
    void what_stands_behind_the_dashes_is_the_commands_whatever_it_looks_like() {
        assertThat(parse("--", "k6", "--name", "x", "-q", "--", "-Xmx1g", "@file", "--nonsense"))
                .isEqualTo(new Parsed.Job(
                        Flags.NONE, List.of("k6", "--name", "x", "-q", "--", "-Xmx1g", "@file", "--nonsense")));
    }

    @Test
    void the_word_run_may_be_said() {
        assertThat(parse("run", "--", "run")).isEqualTo(new Parsed.Job(Flags.NONE, List.of("run")));
        assertThat(parse("run", "-n", "run", "--", "true"))
                .isEqualTo(parse("-n", "run", "--", "true"))
                .isNotEqualTo(parse("--", "true"));
    }

    @Test
    void the_word_flush_comes_first_and_runs_no_command() {
        assertThat(parse("flush", "-t", "console", "--push-budget", "5s", "-q", "kept"))
                .isEqualTo(new Parsed.Flush(Flags.NONE
                        .with("to", "console")
                        .with("push-budget", "5s")
                        .with("spool", "kept")
                        .with("quiet", "true")));
        assertThat(parse("--", "flush")).isEqualTo(new Parsed.Job(Flags.NONE, List.of("flush")));
        assertThat(parse("run", "--", "flush")).isEqualTo(new Parsed.Job(Flags.NONE, List.of("flush")));
        assertThat(parse("flush", "--", "true"))
                .isEqualTo(new Parsed.Wrong("flush runs no command\nusage: jobmeter flush [options] [FOLDER];"
                        + " see jobmeter flush --help"));
    }

    @Test
    void flush_takes_no_option_that_it_has_no_use_for() {
        assertThat(parse("flush", "--strict"))
                .isEqualTo(new Parsed.Wrong(
                        "option '--strict' is not known to jobmeter flush\nusage: jobmeter flush [options] [FOLDER];"
                                + " see jobmeter flush --help"));
        assertThat(parse("flush", "a", "b")).isInstanceOf(Parsed.Wrong.class);
        assertThat(parse("flush", "--help")).isInstanceOf(Parsed.Text.class);
    }

    @Test
    void flush_takes_its_own_variables_and_the_folder_counts_before_the_spool() {
        Map<String, String> environment = Map.of("JOBMETER_SPOOL", "kept", "JOBMETER_STRICT", "true");

        assertThat(CommandLine.parse(List.of("flush"), environment))
                .isInstanceOfSatisfying(
                        Parsed.Flush.class,
                        flush -> assertThat(flush.flags().one("spool")).contains("kept"));
        assertThat(CommandLine.parse(List.of("flush", "mine"), environment))
                .isInstanceOfSatisfying(
                        Parsed.Flush.class,
                        flush -> assertThat(flush.flags().one("spool")).contains("mine"));
    }

    @Test
    void the_word_try_takes_a_file_and_what_is_said_of_rules() {
        assertThat(parse("try", "-p", "k6", "--max-document=1MB", "-t", "console", "out.txt"))
                .isEqualTo(new Parsed.Try(
                        Flags.NONE
                                .with("max-document", "1MB")
                                .with("preset", "k6")
                                .with("to", "console"),
                        Optional.of("out.txt")));
        assertThat(parse("try", "-")).isEqualTo(new Parsed.Try(Flags.NONE, Optional.empty()));
        assertThat(parse("try")).isEqualTo(new Parsed.Try(Flags.NONE, Optional.empty()));
        assertThat(parse("try", "--help")).isInstanceOf(Parsed.Text.class);
        assertThat(parse("try", "--", "true"))
                .isEqualTo(new Parsed.Wrong(
                        "try runs no command\nusage: jobmeter try [options] [FILE|-];" + " see jobmeter try --help"));
        assertThat(parse("--", "try")).isEqualTo(new Parsed.Job(Flags.NONE, List.of("try")));
    }

    @Test
    void the_word_check_takes_what_a_run_takes() {
        assertThat(parse("check", "-p", "k6", "--timeout=5s", "-t", "console"))
                .isEqualTo(new Parsed.Check(
                        Flags.NONE.with("preset", "k6").with("timeout", "5s").with("to", "console"), false));
        assertThat(parse("check", "--online")).isEqualTo(new Parsed.Check(Flags.NONE.with("online", "true"), true));
        assertThat(parse("check", "--", "true"))
                .isEqualTo(new Parsed.Wrong(
                        "check runs no command\nusage: jobmeter check [options]; see jobmeter check --help"));
    }

    @Test
    void every_option_of_a_run_that_configures_it_can_be_checked() {
        Set<String> run = options(Options.LINE);
        run.removeAll(Set.of("--dry-run", "--version"));

        assertThat(options(CheckOptions.LINE)).containsAll(run);
    }

    private static Set<String> options(Line line) {
        Set<String> names = new TreeSet<>();
        line.spec().options().forEach(option -> names.add(option.longestName()));
        return names;
    }

    @Test
    void the_word_presets_takes_a_name() {
        assertThat(parse("presets")).isEqualTo(new Parsed.Presets(Optional.empty()));
        assertThat(parse("presets", "k6")).isEqualTo(new Parsed.Presets(Optional.of("k6")));
        assertThat(parse("presets", "k6", "trivy")).isInstanceOf(Parsed.Wrong.class);
        assertThat(parse("presets", "--help")).isInstanceOf(Parsed.Text.class);
        assertThat(parse("presets", "--", "true")).isInstanceOf(Parsed.Wrong.class);
        assertThat(parse("run", "--", "presets")).isEqualTo(new Parsed.Job(Flags.NONE, List.of("presets")));
    }

    @Test
    void the_word_help_takes_a_command_or_a_topic() {
        assertThat(parse("help")).isEqualTo(parse("--help")).isEqualTo(parse("help", "run"));
        assertThat(parse("help", "try")).isEqualTo(parse("try", "--help"));
        assertThat(parse("help", "presets"))
                .isEqualTo(new Parsed.Text(new Topics().text("presets")))
                .isNotEqualTo(parse("presets", "--help"));
        assertThat(parse("help", "exit-codes")).isEqualTo(new Parsed.Text(new Topics().text("exit-codes")));
        assertThat(parse("help", "nonsense"))
                .isInstanceOfSatisfying(
                        Parsed.Wrong.class,
                        wrong -> assertThat(wrong.message())
                                .startsWith("help topic 'nonsense' is none of run, try, ")
                                .endsWith("\nusage: jobmeter help [TOPIC]; see jobmeter help --help"));
        assertThat(parse("help", "--", "true")).isInstanceOf(Parsed.Wrong.class);
        assertThat(parse("--", "help")).isEqualTo(new Parsed.Job(Flags.NONE, List.of("help")));
    }

    @Test
    void presets_come_from_a_variable_each_line_one() {
        assertThat(flags(Map.of("JOBMETER_PRESET", "k6\njunit@a, b.xml\n"), "--", "true")
                        .all("preset"))
                .containsExactly("k6", "junit@a, b.xml");
        assertThat(flags(Map.of("JOBMETER_MAX_DOCUMENT", "1MB"), "--", "true").one("max-document"))
                .contains("1MB");
    }

    @Test
    void every_option_has_its_place() {
        assertThat(flags(
                        Map.of(),
                        "-c",
                        "f.yaml",
                        "-n",
                        "k6",
                        "-p",
                        "k6",
                        "--preset=junit@*.xml",
                        "--max-document",
                        "1MB",
                        "-m",
                        "a=regex:(1)",
                        "--metric=b=json:.b",
                        "-l",
                        "team=shop",
                        "-t",
                        "console",
                        "--to",
                        "pushgateway=http://x:9091",
                        "--timeout",
                        "1h",
                        "--grace",
                        "3s",
                        "--push-budget",
                        "5s",
                        "--max-output",
                        "64KiB",
                        "--settle",
                        "35s",
                        "--spool",
                        "kept",
                        "--spool-size",
                        "1MB",
                        "--spool-age",
                        "2d",
                        "--strict",
                        "--dry-run",
                        "--hide-secrets",
                        "-q",
                        "--",
                        "true"))
                .isEqualTo(Flags.NONE
                        .with("config", "f.yaml")
                        .with("name", "k6")
                        .with("max-document", "1MB")
                        .with("preset", "k6")
                        .with("preset", "junit@*.xml")
                        .with("metric", "a=regex:(1)")
                        .with("metric", "b=json:.b")
                        .with("label", "team=shop")
                        .with("to", "console")
                        .with("to", "pushgateway=http://x:9091")
                        .with("timeout", "1h")
                        .with("grace", "3s")
                        .with("max-output", "64KiB")
                        .with("hide-secrets", "true")
                        .with("push-budget", "5s")
                        .with("settle", "35s")
                        .with("spool", "kept")
                        .with("spool-size", "1MB")
                        .with("spool-age", "2d")
                        .with("strict", "true")
                        .with("dry-run", "true")
                        .with("quiet", "true"));
    }

    @Test
    void values_keep_their_quotes_commas_and_at_signs() {
        assertThat(flags(Map.of(), "-n", "\"k6\"", "-l", "a=b,c", "-m", "@x", "--", "true"))
                .isEqualTo(
                        Flags.NONE.with("name", "\"k6\"").with("label", "a=b,c").with("metric", "@x"));
    }

    @Test
    void help_needs_no_command() {
        assertThat(parse("--help"))
                .isInstanceOfSatisfying(
                        Parsed.Text.class,
                        help -> assertThat(help.text())
                                .contains("jobmeter [options] -- COMMAND [ARG...]", "--push-budget DURATION"));
        assertThat(parse("--version"))
                .isInstanceOfSatisfying(
                        Parsed.Text.class, version -> assertThat(version.text()).startsWith("jobmeter "));
    }

    @Test
    void one_command_line_leaves_nothing_to_the_next() {
        parse("-n", "k6", "-l", "a=b", "--strict", "--", "true");

        assertThat(parse("--", "true")).isEqualTo(new Parsed.Job(Flags.NONE, List.of("true")));
    }

    @Test
    void a_variable_fills_in_where_no_option_was_given() {
        Map<String, String> environment = Map.of("JOBMETER_NAME", "k6", "JOBMETER_STRICT", "true");

        assertThat(flags(environment, "--", "true").one("name")).contains("k6");
        assertThat(flags(environment, "--", "true").has("strict")).isTrue();
        assertThat(flags(environment, "-n", "mine", "--", "true").one("name")).contains("mine");
    }

    @Test
    void a_variable_of_a_repeatable_option_has_a_value_in_each_line() {
        Map<String, String> environment = Map.of("JOBMETER_LABEL", "a=1, 2\n\n  b=3  \n");

        assertThat(flags(environment, "--", "true").all("label")).containsExactly("a=1, 2", "b=3");
        assertThat(flags(environment, "-l", "c=4", "--", "true").all("label")).containsExactly("c=4");
    }
}
