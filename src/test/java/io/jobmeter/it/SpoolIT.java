package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.Mood.Plain;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Program.Running;
import io.jobmeter.testing.Pushgateway;
import io.jobmeter.testing.WildServer;
import io.jobmeter.testing.WildServer.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could not be delivered is kept, and delivered by the next run that can. */
class SpoolIT {

    private static final String NOBODY = "http://127.0.0.1:1";

    @TempDir
    Path directory;

    private Path spool() {
        return directory.resolve("spool");
    }

    private Result run(String target, String... rest) {
        Stream<String> ours = Stream.of("-n", "demo", "--spool", spool().toString(), "--to", target);
        return jobmeter(Stream.concat(ours, Stream.of(rest)).toArray(String[]::new))
                .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                .run();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(spool())) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void the_next_run_delivers_what_one_had_to_keep() throws IOException {
        try (DynatraceStub dynatrace = DynatraceStub.start(Plain.UNAUTHORIZED, Plain.OBEDIENT)) {
            Result kept = run("dynatrace=" + dynatrace.url(), "-m", "n=regex:(\\d)", "--", "echo", "1");

            assertThat(kept.exitCode()).isZero();
            assertThat(kept.summary()).contains("; dynatrace kept for later (answered 401 ");
            assertThat(files()).hasSize(1);
            assertThat(files().getFirst().getFileName().toString())
                    .matches("\\d{8}T\\d{6}\\.\\d{3}Z_dynatrace_demo_[0-9a-f]{8}\\.json");
            Result next = run(
                    "dynatrace=" + dynatrace.url(), "--push-budget", "50s", "-m", "n=regex:(\\d)", "--", "echo", "2");

            assertThat(next.stderr())
                    .matches("jobmeter: kept file \\S+ is delivered to dynatrace, 14 metrics\n"
                            + "jobmeter: demo exit 0 in \\S+; 14 metrics; dynatrace ok\n");
            assertThat(dynatrace.accepted())
                    .filteredOn(line -> line.toString().contains("demo_n"))
                    .hasSize(2);
            assertThat(files()).isEmpty();
        }
    }

    /** As somebody does whose server has moved. */
    private void sendAnywhere() throws IOException {
        for (Path file : files()) {
            Files.writeString(file, Files.readString(file).replaceFirst("  \"place\" : .*\n", ""));
        }
    }

    @Test
    void what_is_kept_is_not_delivered_and_strict_says_so() {
        assertThat(run("dynatrace=" + NOBODY, "--push-budget", "1s", "--strict", "--", "true")
                        .exitCode())
                .isEqualTo(121);
    }

    @Test
    void what_a_signal_cut_short_is_kept() throws IOException {
        try (WildServer wild = WildServer.start(Way.SAYS_NOTHING)) {
            Running running = jobmeter(
                            "--spool",
                            spool().toString(),
                            "--push-budget",
                            "10m",
                            "--to",
                            "pushgateway=" + wild.url(),
                            "--",
                            "sh",
                            "-c",
                            "exit 3")
                    .after("env", "--default-signal")
                    .start();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> wild.connections() > 0);
            running.process().toHandle().destroy();
            Result result = running.result();

            assertThat(result.exitCode()).as(result.toString()).isEqualTo(3);
            assertThat(result.summary()).endsWith("; pushgateway kept for later (cut short by a signal)");
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void no_secret_is_in_a_kept_file() throws IOException {
        run(
                "dynatrace=http://someone:HIDDEN@127.0.0.1:1",
                "--to",
                "pushgateway=http://someone:HIDDEN@127.0.0.1:1",
                "--push-budget",
                "1s",
                "--",
                "true");

        assertThat(files())
                .hasSize(2)
                .allSatisfy(file -> assertThat(Files.readString(file))
                        .contains("demo_run_success")
                        .doesNotContain("HIDDEN", "someone", "127.0.0.1", DynatraceStub.TOKEN));
    }

    @Test
    void older_numbers_do_not_come_over_newer_ones_in_a_pushgateway() throws IOException {
        run("pushgateway=" + NOBODY, "--push-budget", "1s", "-m", "n=regex:(\\d)", "--", "echo", "1");
        sendAnywhere();
        try (Pushgateway gateway = Pushgateway.start()) {
            Result next = run(
                    "pushgateway=" + gateway.url(),
                    "--push-budget",
                    "50s",
                    "-m",
                    "n=regex:(\\d)",
                    "--",
                    "sh",
                    "-c",
                    "echo 2; exit 3");

            assertThat(next.stderr())
                    .containsPattern("kept file \\S+ is older than what pushgateway has now; dropped 13 metrics"
                            + " \\(demo_n, ")
                    .containsPattern("kept file \\S+ is delivered to pushgateway, 1 metric\n");
            assertThat(gateway.value("demo_n", Map.of())).isEqualTo("2");
            assertThat(gateway.value("demo_run_last_success_timestamp_seconds", Map.of()))
                    .isNotEmpty();
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void a_spool_that_cannot_be_written_costs_one_sentence() throws IOException {
        Files.writeString(spool(), "in the way");
        Result result = run("dynatrace=" + NOBODY, "--push-budget", "1s", "--", "sh", "-c", "exit 3");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stderr())
                .containsPattern("spool '\\S+' could not be written \\(.*\\); lost: 11 metrics \\(demo_run_.*\\)"
                        + " for dynatrace\n");
        assertThat(result.summary()).contains("; dynatrace failed (");
    }

    @Test
    void a_file_that_cannot_be_used_is_set_aside_and_the_run_goes_on() throws IOException {
        run("dynatrace=" + NOBODY, "--push-budget", "1s", "--", "true");
        Path broken = Files.writeString(files().getFirst(), "{\"half\":");
        try (DynatraceStub dynatrace = DynatraceStub.start()) {
            Result result = run("dynatrace=" + dynatrace.url(), "--push-budget", "50s", "--", "true");

            assertThat(result.stderr())
                    .contains("kept file " + broken.getFileName() + " cannot be used (it is not JSON: ");
            assertThat(result.summary()).endsWith("; dynatrace ok");
            assertThat(files()).containsExactly(broken.resolveSibling(broken.getFileName() + ".corrupt"));
        }
    }

    @Test
    void a_configuration_names_a_spool_and_its_size() throws IOException {
        configured("spool-size: 4KB");
        configured("spool-size: 4KB");

        assertThat(files()).hasSize(1);
    }

    @Test
    void a_configuration_names_how_long_a_spool_keeps_its_files() throws IOException {
        configured("spool-age: 2d");
        Path first = files().getFirst();
        String time = first.getFileName().toString().substring(0, "20261121T093000.123Z".length());
        Path old = first.resolveSibling(first.getFileName().toString().replace(time, threeDaysAgo()));
        Files.move(first, old);
        Result second = configured("spool-age: 2d");

        assertThat(second.stderr())
                .contains("kept file " + old.getFileName() + " is older than the spool's 2d; lost for pushgateway: ");
        assertThat(files()).hasSize(1).doesNotContain(old);
    }

    private static String threeDaysAgo() {
        return Instant.now()
                        .minus(Duration.ofDays(3))
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .replaceAll("[-:Z]", "")
                + ".000Z";
    }

    private Result configured(String limit) {
        return jobmeter("--push-budget", "1s", "--", "true")
                .in(directory)
                .with("JOBMETER_CONFIG_YAML", """
                        targets: [{kind: pushgateway, url: 'http://127.0.0.1:1'}]
                        spool: spool
                        %s
                        """.formatted(limit))
                .run();
    }
}
