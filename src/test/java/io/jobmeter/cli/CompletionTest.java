package io.jobmeter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jobmeter.config.Presets;
import io.jobmeter.config.SettingsReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the real shells offer for a line that is typed, up to the tabulator. */
@ResourceLock("the parsers of the program")
class CompletionTest {

    private static final Path ASKING = Path.of("src/test/resources").toAbsolutePath();

    @TempDir
    private Path folder;

    private record Case(String line, String... offered) {

        @Override
        public String toString() {
            return line;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "jobmeter ",
                        Arrays.stream(Word.values()).map(Word::word).toArray(String[]::new)),
                new Case("jobmeter --ti", "--timeout"),
                new Case("jobmeter --timeout "),
                new Case("jobmeter --timeout 5s --st", "--strict"),
                new Case("jobmeter -l a=b --st", "--strict"),
                new Case("jobmeter run --st", "--strict"),
                new Case("jobmeter try --st"),
                new Case("jobmeter -t ", "pushgateway=", "dynatrace", "oneagent", "textfile=", "console"),
                new Case("jobmeter --to=pushg", "pushgateway="),
                new Case("jobmeter -t textfile=k", "kept"),
                new Case("jobmeter -p k", "k6", "k6-points", "k6-summary"),
                new Case("jobmeter -p k6@o", "out.json"),
                new Case("jobmeter presets hyper", "hyperfine"),
                new Case("jobmeter -m a=js", "json:"),
                new Case("jobmeter -m a=json@std", "stdout:", "stderr:"),
                new Case("jobmeter -m a=json@o", "out.json"),
                new Case("jobmeter -n k"),
                new Case("jobmeter -c ", "jobmeter.yaml", "kept", "out.json"),
                new Case("jobmeter --spool ", "kept"),
                new Case("jobmeter flush ", "kept"),
                new Case("jobmeter try -p k6 o", "out.json"),
                new Case("jobmeter completion ", "bash", "zsh"),
                new Case("jobmeter help ex", "exit-codes"),
                new Case("jobmeter help tr", "try"),
                new Case("jobmeter -n x -- tool de", "deploy", "destroy"),
                new Case("jobmeter run -- tool -", "--help"));
    }

    @BeforeEach
    void files() throws IOException {
        Files.createDirectory(folder.resolve("kept"));
        Files.createFile(folder.resolve("out.json"));
        Files.createFile(folder.resolve("jobmeter.yaml"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bash_offers(Case typed) throws Exception {
        needed(
                Files.exists(Path.of("/usr/share/bash-completion/bash_completion")),
                "bash-completion is not here: what bash offers is not tested");

        assertThat(offered("bash", Completion.bash(), words(typed.line()))).containsExactlyInAnyOrder(typed.offered());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void zsh_offers(Case typed) throws Exception {
        assertThat(offered("zsh", Completion.zsh(), List.of(typed.line()))).containsExactlyInAnyOrder(typed.offered());
    }

    @Test
    void bash_offers_commands_behind_the_dashes_without_its_extension_too() throws Exception {
        assertThat(offered("bash", Completion.bash(), words("jobmeter -- sor"), "JOBMETER_PLAIN"))
                .contains("sort");
        assertThat(offered("bash", Completion.bash(), words("jobmeter -- sort o"), "JOBMETER_PLAIN"))
                .containsExactly("out.json");
    }

    /** The kinds that are offered are all that there are, and each is one. */
    @Test
    void what_is_offered_for_a_target_a_preset_or_a_format_is_understood() {
        assertThat(new Topics().text("targets"))
                .contains(Completion.KINDS.stream().map(kind -> "  -t " + kind).toList());
        assertThat(Completion.bash()).contains(String.join(" ", new Presets().names()));
        List<String> rules =
                Completion.FORMATS.stream().map(format -> "a=" + format + "(.)").toList();
        assertThat(CommandLine.parse(
                        Stream.concat(rules.stream().map(rule -> "--metric=" + rule), Stream.of("--", "true"))
                                .toList(),
                        Map.of()))
                .isInstanceOfSatisfying(
                        Parsed.Job.class,
                        job -> assertThat(new SettingsReader(Map.of(), folder)
                                        .read(job.flags())
                                        .problems())
                                .isEmpty());
    }

    /** In continuous integration it must be there. */
    private static void needed(boolean there, String otherwise) {
        assertThat(there || System.getenv("CI") == null).as(otherwise).isTrue();
        assumeTrue(there, otherwise);
    }

    /** As bash takes a line apart. */
    private static List<String> words(String line) {
        return Stream.of(line.split(" ", -1))
                .flatMap(word -> Stream.of(word.split("(?<=[=@])|(?=[=@])", -1)))
                .toList();
    }

    private TreeSet<String> offered(String shell, String script, List<String> arguments, String... variables)
            throws IOException, InterruptedException {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, shell)));
        needed(there, shell + " is not here: what it offers is not tested");
        Path file = Files.writeString(Files.createTempFile("completion", "." + shell), script);
        List<String> command = new ArrayList<>(List.of(
                shell,
                shell.equals("zsh") ? "-f" : "--norc",
                ASKING.resolve("completion." + shell).toString(),
                file.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Stream.of(variables).forEach(variable -> builder.environment().put(variable, "true"));
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            process.getOutputStream().close();
            String lines = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new TreeSet<>(lines.lines().toList());
        } finally {
            process.destroyForcibly();
            Files.delete(file);
        }
    }
}
