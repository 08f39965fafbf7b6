package io.jobmeter.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.IngestGrammar.Metadata;
import io.jobmeter.testing.IngestLine;
import io.jobmeter.testing.Mood;
import io.jobmeter.testing.Mood.Plain;
import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tenant and a OneAgent get, and what is said of what they answer. */
class DynatraceIT {

    private static final String[] ANSWER = {"sh", "-c", "echo the answer is 42"};

    @TempDir
    private Path directory;

    private Program demo(String file, String... command) throws IOException {
        Files.writeString(directory.resolve("jobmeter.yaml"), file);
        String[] options = {"-n", "demo", "-m", "answer=regex:answer is ([0-9]+)", "--"};
        return Program.jobmeter(Stream.of(options, command).flatMap(Stream::of).toArray(String[]::new))
                .in(directory)
                .with("JOBMETER_PUSH_BUDGET", "15s")
                .with("DT_API_TOKEN", DynatraceStub.TOKEN);
    }

    private Program demo(DynatraceStub stub) throws IOException {
        return demo("targets: [{kind: dynatrace}]", ANSWER).with("DT_TENANT", stub.url());
    }

    private static IngestLine answer(DynatraceStub stub) {
        return stub.accepted().stream()
                .filter(line -> line.key().endsWith("demo_answer"))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(Plain.COUNTS_VALID, "ok"),
                arguments(
                        Plain.UNAUTHORIZED,
                        "failed \\(answered 401 \\(the token is wrong, or lacks the scope metrics.ingest\\).*\\)"),
                arguments(
                        Plain.FORBIDDEN,
                        "failed \\(answered 403 \\(the token is wrong, or lacks the scope metrics.ingest\\): Token is"
                                + " missing required scope.*\\)"),
                arguments(
                        Plain.LOST,
                        "failed \\(answered 404 \\(is the address that of the environment,"
                                + " \\*\\.live\\.dynatrace\\.com\\?\\): HTTP 404 Not Found\\)"),
                arguments(
                        Plain.OVERFED,
                        "failed \\(answered 413 \\(that many lines are more than it takes\\): HTTP 413 .*\\)"),
                arguments(
                        Plain.OFFENDED,
                        "failed \\(answered 400: Constraints violated\\.\\); lost: 14 metrics \\(demo_answer, .*\\)"),
                arguments(Plain.BROKEN, "failed \\(answered 500: Internal Server Error.*\\)"),
                arguments(
                        Plain.PAGE,
                        "failed \\(answered 200 without a count of lines \\(is the address .*\\?\\): <html> <h1>Log in</h1>"
                                + " \\[31m</html>\\)"),
                arguments(
                        Plain.REDIRECTS,
                        "failed \\(answered 302, a redirect to /elsewhere, which is not followed .*\\)"),
                arguments(Plain.HANGS_UP, "failed \\(http://127.0.0.1:\\d+ broke off: .*\\)"),
                arguments(
                        Plain.HANGS_UP_MIDWAY,
                        "failed \\(http://127.0.0.1:\\d+ answered 202 and broke off, or did not end.*\\)"),
                arguments(
                        Plain.FLOODS,
                        "failed \\(http://127.0.0.1:\\d+ answered 202 and broke off, or did not end.*\\)"),
                arguments(Plain.DRIPS, "failed \\(.*\\)"),
                arguments(
                        new Mood.Throttles(Duration.ofHours(1)), "failed \\(answered 429 \\(too many requests\\).*\\)"),
                arguments(new Mood.Rests("3600"), "failed \\(answered 503: Service Unavailable.*\\)"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void an_answer_is_told_and_the_commands_exit_code_stays(Mood mood, String story) throws IOException {
        try (DynatraceStub stub = DynatraceStub.start(mood)) {
            Result result = demo(stub).run();

            assertThat(result.exitCode()).as(result.toString()).isZero();
            assertThat(result.summary()).matches("jobmeter: demo exit 0 in \\S+; \\d+ metrics; dynatrace " + story);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "DRIPS"})
    void a_server_that_says_nothing_for_the_read_timeout_is_left(Plain mood) throws IOException {
        try (DynatraceStub stub = DynatraceStub.start(mood)) {
            Result result = demo("targets: [{kind: dynatrace, read-timeout: 300ms}]", ANSWER)
                    .with("DT_TENANT", stub.url())
                    .run();

            assertThat(result.summary()).contains("; dynatrace failed (");
            assertThat(stub.requests()).isGreaterThan(1);
        }
    }

    @Test
    void every_warning_is_told_with_its_metric_and_all_of_it_has_arrived() throws IOException {
        Mood warns = new Mood.Warns("changedMetricKeys", line -> line.startsWith("demo_answer"), "renamed to x.gauge");
        try (DynatraceStub stub = DynatraceStub.start(warns)) {
            Result result = demo(stub).run();

            assertThat(result.stderr()).contains("jobmeter: dynatrace warns: demo_answer: renamed to x.gauge\n");
            assertThat(result.summary()).endsWith("; dynatrace ok");
        }
    }

    @Test
    void a_refused_line_about_a_metric_is_told_and_the_metric_arrives() throws IOException {
        Mood refuses = new Mood.RejectsSome(line -> line.startsWith("#demo_run_duration_seconds"), "no");
        try (DynatraceStub stub = DynatraceStub.start(refuses)) {
            Result result = demo(stub).run();

            assertThat(result.stderr())
                    .contains("dynatrace warns: demo_run_duration_seconds: its unit and help were refused: no\n");
            assertThat(result.summary()).endsWith("; dynatrace ok");
        }
    }

    @Test
    void a_line_says_when_the_run_ended_and_another_what_the_metric_is() throws IOException {
        try (DynatraceStub stub = DynatraceStub.start()) {
            Instant start = Instant.now();
            demo(stub).run();

            assertThat(stub.accepted())
                    .allSatisfy(line -> assertThat(
                                    Instant.ofEpochMilli(line.timestamp().orElseThrow()))
                            .isBetween(start.minusMillis(1), Instant.now()));
            assertThat(stub.metadata())
                    .extracting(Metadata::key)
                    .contains("demo_run_duration_seconds")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void what_the_file_adds_is_on_every_line() throws IOException {
        Files.writeString(directory.resolve("process.properties"), "dt.entity.process_group_instance=PGI-1\n");
        Files.writeString(
                directory.resolve("dt_metadata_e617c525669e072eebe3d0f08212e8f2.properties"),
                directory.resolve("process.properties").toString());
        try (DynatraceStub stub = DynatraceStub.start()) {
            Result result = demo("""
                            labels: {team: shop}
                            targets:
                              - kind: dynatrace
                                prefix: keptn.jobs
                                dimensions: {team: nobody, zone: eu}
                                source: jobmeter
                                enrich: true
                            """, ANSWER).with("DT_TENANT", stub.url()).run();

            assertThat(result.summary()).endsWith("; dynatrace ok");
            assertThat(stub.accepted()).hasSizeGreaterThan(5).allSatisfy(line -> {
                assertThat(line.key()).startsWith("keptn.jobs.demo_");
                assertThat(line.dimensions())
                        .containsAllEntriesOf(new TreeMap<>(Map.of(
                                "team", "shop",
                                "zone", "eu",
                                "dt.metrics.source", "jobmeter",
                                "dt.entity.process_group_instance", "PGI-1")));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/api/v2/metrics/ingest"})
    void a_tenant_may_be_given_with_the_path(String path) throws IOException {
        try (DynatraceStub stub = DynatraceStub.start()) {
            Result result = demo(stub).with("DT_TENANT", stub.url() + path).run();

            assertThat(result.summary()).endsWith("; dynatrace ok");
            assertThat(answer(stub).key()).isEqualTo("demo_answer");
        }
    }

    @Test
    void a_oneagent_gets_the_same_lines_without_a_token() throws IOException {
        try (DynatraceStub stub = DynatraceStub.start()) {
            Result result = demo(
                            "targets: [{kind: oneagent, url: '%s', dimensions: {zone: eu}}]".formatted(stub.url()),
                            ANSWER)
                    .run();

            assertThat(result.summary()).endsWith("; oneagent ok");
            assertThat(answer(stub).dimensions()).containsEntry("zone", "eu");
            assertThat(stub.headers().getFirst()).doesNotContainKey("Authorization");
        }
    }

    @Test
    void a_oneagent_that_does_not_listen_says_which_setting_opens_it() throws IOException {
        Result result = demo("targets: [{kind: oneagent, url: 'http://127.0.0.1:1'}]", ANSWER)
                .run();

        assertThat(result.summary())
                .contains("; oneagent failed (http://127.0.0.1:1 could not be reached: Connection refused; OneAgent"
                        + " listens there once its local HTTP ingest is on");
    }

    @Test
    void ten_thousand_metrics_arrive_each_once() throws IOException {
        try (DynatraceStub stub = DynatraceStub.start()) {
            Result result = demo(
                            "targets: [{kind: dynatrace}]",
                            "sh",
                            "-c",
                            "seq 10000 | sed 's/.*/n& &/' >> $JOBMETER_METRICS_FILE")
                    .with("DT_TENANT", stub.url())
                    .with("JOBMETER_PUSH_BUDGET", "60s")
                    .run();

            assertThat(result.summary()).endsWith("; dynatrace ok");
            assertThat(stub.requests()).isBetween(11, 12);
            assertThat(stub.accepted().stream().map(IngestLine::key).filter(key -> key.startsWith("demo_n")))
                    .hasSize(10_000)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void what_the_budget_has_no_time_for_is_not_begun() throws IOException {
        try (DynatraceStub stub = DynatraceStub.start(new Mood.Delays(Duration.ofSeconds(1)))) {
            Result result = demo(
                            "max-series: 30000\ntargets: [{kind: dynatrace}]",
                            "sh",
                            "-c",
                            "seq 20000 | sed 's/.*/n& &/' >> $JOBMETER_METRICS_FILE")
                    .with("DT_TENANT", stub.url())
                    .run();

            assertThat(result.summary()).matches(".*; dynatrace \\d+ ok, then failed \\(.*push budget.*");
        }
    }

    @Test
    void the_batches_before_one_that_fails_have_arrived() throws IOException {
        try (DynatraceStub stub = DynatraceStub.start(Plain.OBEDIENT, Plain.OBEDIENT, Plain.OVERFED, Plain.OBEDIENT)) {
            Result result = demo(
                            "targets: [{kind: dynatrace}]",
                            "sh",
                            "-c",
                            "seq 2500 | sed 's/.*/n& &/' >> $JOBMETER_METRICS_FILE")
                    .with("DT_TENANT", stub.url())
                    .with("JOBMETER_PUSH_BUDGET", "60s")
                    .run();

            assertThat(stub.requests()).isEqualTo(3);
            assertThat(result.summary()).contains("; dynatrace 2000 ok, then failed (answered 413 ");
        }
    }
}
