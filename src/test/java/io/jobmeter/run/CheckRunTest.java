package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Checked;
import io.jobmeter.config.Flags;
import io.jobmeter.config.Problem;
import io.jobmeter.config.Secrets;
import io.jobmeter.config.Settings;
import io.jobmeter.config.SettingsReader;
import io.jobmeter.testing.RunFlags;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckRunTest {

    private static final Checked WRONG = new Checked(
            Settings.without(new Problem("a.yaml:9", "name", "name is\na problem"), List.of(), Secrets.NONE),
            Optional.of("a.yaml"),
            List.of(
                    new Problem("a.yaml:12", "labels", "labels are unwise"),
                    new Problem("a.yaml:3", "targets[0]", "targets[0] is unwise"),
                    new Problem("", "", "so is an option")),
            List.of("a.yaml:7"));

    @TempDir
    Path directory;

    private int code;

    private String told(Checked checked, boolean terminal, boolean quiet, boolean online) throws InterruptedException {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        Answer answer = new Answer(new PrintStream(stdout, true, UTF_8), terminal, Map.of());
        code = new CheckRun(
                        checked, answer, new Messages(new PrintStream(OutputStream.nullOutputStream()), false), quiet)
                .run(online);
        return stdout.toString(UTF_8);
    }

    private Checked checked(Flags flags) {
        return new SettingsReader(Map.of(), directory).check(flags);
    }

    @Test
    void problems_come_first_and_each_in_the_order_of_the_file() throws InterruptedException {
        assertThat(told(WRONG, false, false, false)).isEqualTo("""
                a.yaml:9: name is\\na problem
                warning: so is an option
                a.yaml:3: warning: targets[0] is unwise
                a.yaml:12: warning: labels are unwise
                a.yaml: 1 problem, 3 warnings
                """);
        assertThat(code).isEqualTo(125);
    }

    @Test
    void a_quiet_check_tells_problems_only() throws InterruptedException {
        assertThat(told(WRONG, false, true, true)).isEqualTo("a.yaml:9: name is\\na problem\n");
    }

    @Test
    void a_terminal_has_colours() throws InterruptedException {
        assertThat(told(WRONG, true, false, false))
                .contains("\u001b[1ma.yaml:9:\u001b[0m \u001b[31mname is\\na problem\u001b[0m\n")
                .contains("\u001b[1ma.yaml:3:\u001b[0m \u001b[33mwarning:\u001b[0m targets[0] is unwise\n");
    }

    @Test
    void what_is_fine_is_counted() throws InterruptedException {
        Flags flags = RunFlags.all("metric", List.of("a=json:.a", "b=json:.b")).with("to", "console");

        assertThat(told(checked(flags), false, false, false))
                .isEqualTo("no configuration file; the command line is fine: 2 rules, 1 target\n");
        assertThat(code).isZero();
    }

    @Test
    void a_warning_alone_fails_nothing() throws InterruptedException {
        assertThat(told(checked(Flags.NONE), false, false, false)).isEqualTo("""
                warning: no target is named: metrics are shown on the console, and go nowhere
                no configuration file; the command line: no problem, 1 warning
                """);
        assertThat(code).isZero();
    }

    @Test
    void a_target_that_is_not_there_is_a_problem_and_the_others_are_asked() throws InterruptedException {
        Flags flags = RunFlags.all(
                "to", List.of("textfile=" + directory, "textfile=" + directory.resolve("none"), "console"));

        assertThat(told(checked(flags), false, false, true)).isEqualTo("""
                        textfile-2: its folder '%1$s/none' does not exist: create it
                        textfile: '%1$s' is there and can be written to
                        console: is always there
                        no configuration file; the command line: 1 problem
                        """.formatted(directory));
        assertThat(code).isEqualTo(125);
        assertThat(directory).isEmptyDirectory();
    }
}
