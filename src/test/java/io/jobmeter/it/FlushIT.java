package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.Mood;
import io.jobmeter.testing.Mood.Plain;
import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Program.Running;
import io.jobmeter.testing.WildServer;
import io.jobmeter.testing.WildServer.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlushIT {

    @TempDir
    Path spool;

    private Program flush(String url, String... options) {
        Stream<String> ours = Stream.of("flush", "--to", "dynatrace=" + url, spool.toString());
        return jobmeter(Stream.concat(ours, Stream.of(options)).toArray(String[]::new))
                .with("DT_API_TOKEN", DynatraceStub.TOKEN);
    }

    /** As a run does, which takes longer. */
    private void kept(String metric, int secondsAgo) {
        Instant at = Instant.now().minusSeconds(secondsAgo);
        String time = at.toString().replaceAll("[-:]", "").replaceAll("\\.(\\d{3}).*", ".$1Z");
        try {
            Files.writeString(spool.resolve(time + "_dynatrace_demo_0000000a.json"), """
                    {"target": "dynatrace", "kind": "dynatrace", "integration": "demo", "at": "%s", "group": {},
                     "metrics": [{"name": "%s", "unit": "", "help": "", "labels": {}, "type": "gauge", "value": 1}]}
                    """.formatted(at, metric));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(spool)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    @Test
    void everything_is_delivered_the_oldest_first() throws IOException {
        kept("second", 20);
        kept("third", 10);
        kept("first", 30);
        try (DynatraceStub dynatrace = DynatraceStub.start()) {
            Result result = flush(dynatrace.url()).run();

            assertThat(result.exitCode()).as(result.toString()).isZero();
            assertThat(result.stdout()).isEmpty();
            assertThat(result.stderr())
                    .matches("(jobmeter: kept file \\S+ is delivered to dynatrace, 1 metric\n){3}"
                            + "jobmeter: flush: 3 of 3 kept files delivered, 0 left, 0 lost\n");
            assertThat(dynatrace.bodies()).hasSize(3);
            assertThat(dynatrace.bodies().get(0)).startsWith("first");
            assertThat(dynatrace.bodies().get(1)).startsWith("second");
            assertThat(dynatrace.bodies().get(2)).startsWith("third");
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void what_a_run_has_kept_is_delivered() {
        try (DynatraceStub dynatrace = DynatraceStub.start(Plain.UNAUTHORIZED, Plain.OBEDIENT)) {
            jobmeter("-n", "demo", "--spool", spool.toString(), "--to", "dynatrace=" + dynatrace.url(), "--", "true")
                    .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                    .run();
            assertThat(flush(dynatrace.url(), "--push-budget", "50s", "-q").run())
                    .extracting(Result::exitCode, Result::stderr)
                    .containsExactly(0, "");
            assertThat(dynatrace.accepted()).hasSize(12);
        }
    }

    @Test
    void where_something_is_left_it_ends_with_121() throws IOException {
        kept("first", 20);
        kept("second", 10);
        try (DynatraceStub refusing = DynatraceStub.start(Plain.UNAUTHORIZED)) {
            Result result = flush(refusing.url()).run();

            assertThat(result.exitCode()).isEqualTo(121);
            assertThat(result.stderr())
                    .matches("jobmeter: kept file \\S+ is left \\(answered 401 .*\\)\n"
                            + "jobmeter: kept file \\S+ is left: an older one for its target failed.*\n"
                            + "jobmeter: flush: 0 of 2 kept files delivered, 2 left, 0 lost\n");
            assertThat(files()).hasSize(2);
        }
    }

    @Test
    void what_dynatrace_would_refuse_is_dropped_by_name() throws IOException {
        kept("old", 3700);
        try (DynatraceStub dynatrace = DynatraceStub.start()) {
            Result result = flush(dynatrace.url()).run();

            assertThat(result.exitCode()).isEqualTo(121);
            assertThat(result.stderr())
                    .contains("is too old: dynatrace takes nothing older than 1h; lost: 1 metric (old)\n");
            assertThat(dynatrace.requests()).isZero();
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void two_at_a_time_deliver_each_once() throws IOException {
        IntStream.range(1, 30).forEach(number -> kept("metric_" + number, number));
        CompletableFuture<Void> otherIsUp = new CompletableFuture<>();
        try (DynatraceStub dynatrace = DynatraceStub.start(new Mood.Waits(otherIsUp))) {
            Running one = flush(dynatrace.url(), "--push-budget", "50s").start();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> dynatrace.requests() > 0);
            Result other = flush(dynatrace.url(), "--push-budget", "50s").run();
            otherIsUp.complete(null);

            assertThat(one.result().exitCode()).isZero();
            assertThat(other.exitCode()).isEqualTo(121);
            assertThat(other.stderr())
                    .matches("jobmeter: 29 kept files, \\S+ to \\S+: each is left to another jobmeter, which is at it\n"
                            + "jobmeter: flush: 0 of 29 kept files delivered, 29 left, 0 lost\n");
            assertThat(dynatrace.bodies()).hasSize(29).doesNotHaveDuplicates();
            assertThat(files()).isEmpty();
        } finally {
            otherIsUp.complete(null);
        }
    }

    @Test
    void what_a_killed_one_had_is_left_to_the_next() throws IOException, InterruptedException {
        kept("first", 20);
        try (WildServer wild = WildServer.start(Way.SAYS_NOTHING);
                DynatraceStub dynatrace = DynatraceStub.start()) {
            Running killed = flush(wild.url(), "--push-budget", "10m").start();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> wild.connections() > 0);
            Result meanwhile = flush(dynatrace.url()).run();
            killed.process().destroyForcibly().waitFor();
            Result after = flush(dynatrace.url()).run();

            assertThat(meanwhile.exitCode()).isEqualTo(121);
            assertThat(meanwhile.stderr()).contains("is left to another jobmeter, which is at it");
            assertThat(after.exitCode()).as(after.toString()).isZero();
            assertThat(dynatrace.requests()).isEqualTo(1);
        }
    }

    @Test
    void the_budget_holds() throws IOException {
        kept("first", 20);
        try (WildServer wild = WildServer.start(Way.SAYS_NOTHING)) {
            Running flush = flush(wild.url(), "--push-budget", "2s").start();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> wild.connections() > 0);
            long start = System.nanoTime();
            Result result = flush.result();

            // The default would be 10s.
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
            assertThat(result.exitCode()).isEqualTo(121);
            assertThat(result.stderr()).contains(" is left");
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void progress_is_shown_on_a_terminal_only() throws Exception {
        kept("first", 20);
        try (DynatraceStub dynatrace = DynatraceStub.start()) {
            String become = "exec " + flush(dynatrace.url()).commandLine();
            ProcessBuilder script = new ProcessBuilder("script", "-qec", become, "/dev/null");
            script.environment().put("DT_API_TOKEN", DynatraceStub.TOKEN);
            String terminal = new String(script.start().getInputStream().readAllBytes());

            assertThat(terminal)
                    .startsWith("\r\u001b[Kjobmeter: flush: 0 of 1 kept files\r\u001b[Kjobmeter: kept file ")
                    .endsWith("flush: 1 of 1 kept files delivered, 0 left, 0 lost\r\n");
        }
        assertThat(flush("http://127.0.0.1:1").run().stderr()).doesNotContain("\u001b", "\r");
    }

    @Test
    void a_spool_must_be_named_and_be_there() {
        Result none = jobmeter("flush").run();
        assertThat(none.exitCode()).isEqualTo(125);
        assertThat(none.stderr())
                .isEqualTo("jobmeter: there is no spool to flush: say which, as jobmeter flush FOLDER\n");

        Result missing = jobmeter("flush", "/nowhere/spool").run();
        assertThat(missing.exitCode()).isEqualTo(125);
        assertThat(missing.stderr()).startsWith("jobmeter: spool '/nowhere/spool' is not a folder");

        assertThat(jobmeter("flush", "--strict", "/tmp").run().exitCode()).isEqualTo(125);
        assertThat(jobmeter("flush", "--", "true").run().exitCode()).isEqualTo(125);
    }

    @Test
    void an_empty_spool_is_delivered_and_the_configuration_names_it_too() {
        Result result = jobmeter("flush")
                .with("JOBMETER_CONFIG_YAML", "spool: " + spool)
                .run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.stderr()).isEqualTo("jobmeter: flush: 0 of 0 kept files delivered, 0 left, 0 lost\n");
    }

    @Test
    void a_command_named_flush_can_be_run() {
        Result result = jobmeter("--", "flush").run();

        assertThat(result.exitCode()).isEqualTo(127);
        assertThat(result.stderr()).contains("flush exit 127 in ");
    }
}
