package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetsIT {

    private static final Path HYPERFINE =
            Path.of("src/main/resources/presets/hyperfine").toAbsolutePath();

    @TempDir
    Path directory;

    private String recording() {
        return HYPERFINE.resolve("recordings/hyperfine-1.15.0-export.json").toString();
    }

    @Test
    void a_run_with_a_preset_needs_no_rule() {
        Result result = jobmeter("-p", "hyperfine", "--", "cp", recording(), "hyperfine.json")
                .in(directory)
                .run();

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.stderr())
                .containsPattern("cp_mean_seconds\\{command=\"./import.sh 20000\"} +0.015234773099999998 seconds\n")
                .containsPattern("cp_run_rule_failures +0\n");
    }

    @Test
    void a_preset_reads_what_it_is_told_to() {
        Result result = jobmeter("--", "cat", recording())
                .with("JOBMETER_PRESET", "hyperfine@stdout")
                .in(directory)
                .run();

        assertThat(result.stderr()).contains("cat_mean_seconds");
    }

    @Test
    void a_preset_that_is_not_known_keeps_nothing_from_running() {
        Result result = jobmeter("-p", "hyperfin", "-q", "--", "echo", "ran").run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.stdout()).isEqualTo("ran\n");
        assertThat(result.stderr())
                .startsWith("jobmeter: preset 'hyperfin' is not known: did you mean 'hyperfine'?"
                        + " 'jobmeter presets' lists all\n");
    }

    @Test
    void all_are_listed_with_what_they_are_for_and_what_they_give() {
        Result result = jobmeter("presets").run();

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout())
                .contains("hyperfine: Benchmarks of commands with hyperfine: how long each takes.\n"
                        + "  reads json in hyperfine.json\n"
                        + "  METRIC          TYPE   UNIT     LABELS   HELP\n"
                        + "  mean_seconds    gauge  seconds  command  How long the command takes on average.\n");
        assertThat(Recording.presets())
                .allSatisfy(name -> assertThat(result.stdout().lines()).anyMatch(line -> line.startsWith(name + ": ")));
    }

    @Test
    void one_is_printed_as_it_is_and_can_be_used_as_a_configuration() throws IOException {
        Result printed = jobmeter("presets", "hyperfine").run();

        assertThat(printed.stdoutBytes()).isEqualTo(Files.readAllBytes(HYPERFINE.resolve("preset.yaml")));
        Files.writeString(directory.resolve("jobmeter.yaml"), printed.stdout(), UTF_8);
        assertThat(jobmeter("try", recording()).in(directory).run())
                .satisfies(result -> assertThat(result.exitCode()).isZero())
                .satisfies(result -> assertThat(result.stdout()).contains("9 metrics; the rule is fine"));
    }

    @Test
    void one_that_is_not_there_ends_with_125() {
        assertThat(jobmeter("presets", "hyper-fine").run())
                .extracting(Result::exitCode, Result::stdout, Result::stderr)
                .containsExactly(
                        125,
                        "",
                        "jobmeter: preset 'hyper-fine' is not known: did you mean 'hyperfine'? 'jobmeter presets' lists"
                                + " all\n");
    }
}
