package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Pushgateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the packaged program tells of itself, and that its examples can be typed. */
class HelpIT {

    private static final Path RECORDING = Path.of("src/main/resources/presets/k6/recordings/k6-1.8.1-stdout.txt")
            .toAbsolutePath();

    private static List<String> examples() {
        return jobmeter("--help")
                .run()
                .stdout()
                .lines()
                .dropWhile(line -> !line.equals("Examples"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    /** What the line says on stderr, typed into a shell where our name is this program's. */
    private static String typed(String line, Path folder) throws IOException, InterruptedException {
        Path said = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(
                        "sh", "-c", "jobmeter() { " + jobmeter().commandLine() + " \"$@\"; }\n" + line)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(said.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }

    private static void tool(Path folder, String name, String script) throws IOException {
        Path tool = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void the_first_example_takes_a_number_on_the_spot(@TempDir Path folder) throws Exception {
        tool(folder, "load-test.sh", "echo 81.5 req/s");

        assertThat(typed(examples().get(0), folder)).containsPattern("_rps +81.5\n");
    }

    @Test
    void the_second_example_delivers_what_a_preset_finds_to_a_pushgateway(@TempDir Path folder) throws Exception {
        tool(folder, "k6", "cat " + RECORDING);

        try (Pushgateway pushgateway = Pushgateway.start()) {
            String example = examples().get(1);
            assertThat(example).contains("http://localhost:9091");
            assertThat(typed(example.replace("http://localhost:9091", pushgateway.url()), folder))
                    .contains("; pushgateway ok");
        }
    }

    @Test
    void the_third_example_limits_the_time_and_writes_a_file(@TempDir Path folder) throws Exception {
        tool(folder, "make", "exit 0");
        Files.createDirectory(folder.resolve("metrics"));

        assertThat(examples()).hasSize(3);
        assertThat(typed(examples().get(2), folder)).contains("; textfile ok");
        assertThat(folder.resolve("metrics")).isNotEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "environment", "exit-codes", "gates", "presets", "rules", "targets"})
    void a_topic_is_a_page_on_standard_output(String topic) {
        Result result = jobmeter("help", topic).run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout().lines()).hasSizeGreaterThan(10);
    }

    @Test
    void a_topic_that_is_not_there_is_refused() {
        Result result = jobmeter("help", "rule").run();

        assertThat(result.exitCode()).isEqualTo(125);
        assertThat(result.stdout()).isEmpty();
        assertThat(result.stderr())
                .startsWith("jobmeter: help topic 'rule' is none of run, try, ")
                .contains(
                        "; did you mean 'rules'?\njobmeter: usage: jobmeter help [TOPIC]; see jobmeter help --help\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void completion_is_a_script_on_standard_output(String shell) {
        Result result = jobmeter("completion", shell).run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout())
                .contains("_jobmeter() {", "hyperfine", "--push-budget")
                .doesNotContain("{words}");
    }

    @Test
    void completion_for_another_shell_is_refused() {
        Result result = jobmeter("completion", "fish").run();

        assertThat(result.exitCode()).isEqualTo(125);
        assertThat(result.stderr()).isEqualTo("""
                jobmeter: shell 'fish' is none of bash and zsh
                jobmeter: usage: jobmeter completion bash|zsh; see jobmeter completion --help
                """);
    }
}
