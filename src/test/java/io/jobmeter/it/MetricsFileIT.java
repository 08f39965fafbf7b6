package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command writes to the file that it is given. */
class MetricsFileIT {

    private static Result run(Path folder, String script) {
        return jobmeter("-n", "demo", "--", "sh", "-c", script)
                .with("TMPDIR", folder.toString())
                .run();
    }

    @Test
    void what_the_command_writes_there_becomes_metrics_and_the_file_goes(@TempDir Path folder) throws IOException {
        Result result = run(
                folder,
                "ls -l $JOBMETER_METRICS_FILE | cut -c1-10;"
                        + "echo 'rows{table=\"items\"} 7' >> $JOBMETER_METRICS_FILE; echo 'pages 3' >> $JOBMETER_METRICS_FILE");

        assertThat(result.stdout()).isEqualTo("-rw-------\n");
        assertThat(result.stderr())
                .containsPattern("demo_rows\\{table=\"items\"} +7\n")
                .containsPattern("demo_pages +3\n")
                .containsPattern("demo_run_metrics +2\n");
        assertThat(Files.list(folder)).isEmpty();
    }

    @Test
    void a_histogram_that_the_command_writes_there_is_one_metric(@TempDir Path folder) throws IOException {
        Path given = Files.writeString(folder.resolve("given"), """
                # HELP took_seconds How long each took.
                # TYPE took_seconds histogram
                took_seconds_bucket{le="0.5"} 2
                took_seconds_bucket{le="+Inf"} 3
                took_seconds_sum 2.5
                took_seconds_count 3
                # TYPE rows_total counter
                rows_total 7
                """);

        Result result = jobmeter(
                        "-n",
                        "demo",
                        "-t",
                        "pushgateway=http://x",
                        "--dry-run",
                        "--",
                        "sh",
                        "-c",
                        "cat " + given + " > $JOBMETER_METRICS_FILE")
                .with("TMPDIR", folder.toString())
                .run();

        assertThat(result.stderr())
                .contains("# HELP demo_took_seconds How long each took.")
                .contains("demo_rows_total{ci_platform=\"local\",} 7.0\n")
                .contains("demo_run_metrics{ci_platform=\"local\",} 2.0\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rm $F; ln -s /etc/passwd $F | is no longer a file",
                "rm $F; mkfifo $F | is no longer a file",
                "rm $F | could not be read",
                "head -c 100000000 /dev/zero > $F | has 100000000 bytes; 8388608 are read at most",
                "head -c 100000 /dev/urandom > $F | which is no metric"
            })
    void hostile_content_costs_one_sentence(String script, String sentence, @TempDir Path folder) throws IOException {
        Result result = run(folder, "F=$JOBMETER_METRICS_FILE; " + script + "; exit 3");

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(3);
        assertThat(result.stderr().lines().filter(line -> line.contains(sentence)))
                .hasSize(1);
        assertThat(Files.list(folder)).isEmpty();
    }

    @Test
    void a_command_inside_another_jobmeter_gets_a_file_of_its_own() {
        Result result = jobmeter("-q", "--", "sh", "-c", "echo $JOBMETER_METRICS_FILE")
                .with("JOBMETER_METRICS_FILE", "/outer")
                .run();

        assertThat(result.stdout()).isNotEqualTo("/outer\n").isNotEqualTo("\n");
    }
}
