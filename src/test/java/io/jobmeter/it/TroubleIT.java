package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.Mood;
import io.jobmeter.testing.Mood.Plain;
import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a backend does, the command's exit code stays its own, and somebody is told. */
class TroubleIT {

    static Stream<Arguments> moods() {
        return Stream.of(
                arguments(Plain.OBEDIENT, "dynatrace ok"),
                arguments(
                        new Mood.RejectsSome(line -> line.startsWith("demo_answer"), "invalid value"),
                        "dynatrace \\d+ ok, 1 rejected \\(demo_answer: invalid value\\)"),
                arguments(
                        Plain.UNAUTHORIZED,
                        "dynatrace failed \\(answered 401 \\(the token is wrong, or lacks the scope metrics.ingest\\).*\\)"),
                arguments(Plain.UNAVAILABLE, "dynatrace failed \\(answered 503: .*\\)"),
                arguments(Plain.SILENT, "dynatrace failed \\(no answer within the push budget of 3s\\)"),
                arguments(Plain.HANGS_UP, "dynatrace failed \\(http://127.0.0.1:\\d+ broke off: .*\\)"));
    }

    private static Program demo(DynatraceStub dynatrace, String... options) {
        String[] command = {"--", "sh", "-c", "echo the answer is 42; exit 3"};
        Stream<String> ours = Stream.of("-n", "demo", "-m", "answer=regex:answer is ([0-9]+)", "--to", "dynatrace");
        return Program.jobmeter(Stream.of(ours, Stream.of(options), Stream.of(command))
                        .flatMap(part -> part)
                        .toArray(String[]::new))
                .with("DT_TENANT", dynatrace.url())
                .with("DT_API_TOKEN", DynatraceStub.TOKEN);
    }

    @ParameterizedTest
    @MethodSource("moods")
    void the_exit_code_stays_3_and_the_last_line_says_what_happened(Mood mood, String story) {
        try (DynatraceStub dynatrace = DynatraceStub.start(mood)) {
            boolean repeated = mood == Plain.SILENT || mood == Plain.UNAVAILABLE || mood == Plain.HANGS_UP;
            String budget = repeated ? "3s" : "30s";
            Result result = demo(dynatrace, "--push-budget", budget).run();

            assertThat(result.exitCode()).as(result.toString()).isEqualTo(3);
            assertThat(result.stdout()).isEqualTo("the answer is 42\n");
            assertThat(result.summary()).matches("jobmeter: demo exit 3 in \\S+; \\d+ metrics; " + story);
        }
    }

    @Test
    void a_server_that_is_not_there_is_named_by_its_address() {
        Result result = Program.jobmeter(
                        "--push-budget",
                        "12s",
                        "--to",
                        "pushgateway=http://127.0.0.1:1",
                        "--to",
                        "dynatrace=http://127.0.0.1:1",
                        "--",
                        "true")
                .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                .run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.summary())
                .contains("; pushgateway failed (http://127.0.0.1:1 could not be reached: Connection refused")
                .contains("; dynatrace failed (http://127.0.0.1:1 could not be reached: Connection refused");
    }

    @Test
    void one_targets_trouble_does_not_touch_anothers() {
        try (DynatraceStub silent = DynatraceStub.start(Plain.SILENT)) {
            Result result =
                    demo(silent, "--push-budget", "1s", "--to", "console").run();

            assertThat(result.summary()).contains("dynatrace failed").endsWith("; console ok");
        }
    }

    @Test
    void a_token_is_shown_nowhere() {
        try (DynatraceStub dynatrace = DynatraceStub.start(Plain.UNAUTHORIZED)) {
            Result result = demo(dynatrace)
                    .with("DT_API_TOKEN", "dt0c01.PUBLIC.VERYSECRET")
                    .run();

            assertThat(dynatrace.headers().getFirst().getFirst("Authorization"))
                    .isEqualTo("Api-Token dt0c01.PUBLIC.VERYSECRET");
            assertThat(result.toString()).doesNotContain("VERYSECRET");
        }
    }

    @Test
    void strict_turns_a_lost_delivery_into_121_but_keeps_a_failed_commands_own_code() {
        try (DynatraceStub dynatrace = DynatraceStub.start(Plain.UNAVAILABLE)) {
            assertThat(demo(dynatrace, "--strict", "--push-budget", "1s").run().exitCode())
                    .isEqualTo(3);
            Result successful = Program.jobmeter(
                            "--strict", "--push-budget", "1s", "--to", "dynatrace=" + dynatrace.url(), "--", "true")
                    .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                    .run();
            assertThat(successful.exitCode()).as(successful.toString()).isEqualTo(121);
        }
    }

    @Test
    void quiet_says_only_what_went_wrong() {
        try (DynatraceStub dynatrace = DynatraceStub.start(Plain.UNAUTHORIZED, Plain.OBEDIENT)) {
            assertThat(demo(dynatrace, "-q").run().stderr()).matches("jobmeter: dynatrace failed \\(.*\\)\n");
            assertThat(demo(dynatrace, "-q").run().stderr()).isEmpty();
        }
    }

    @Test
    void what_cannot_be_a_token_is_not_sent_and_not_shown() {
        Result result = jobmeter("--to", "dynatrace=http://user:HIDDEN@127.0.0.1:1", "--", "true")
                .with("DT_API_TOKEN", "dt0c01.PUBLIC\nVERYSECRET")
                .run();

        assertThat(result.exitCode()).isZero();
        assertThat(result.stderr())
                .startsWith("jobmeter: target 'dynatrace': token has characters that no token has\n")
                .doesNotContain("VERYSECRET", "HIDDEN");
    }

    @Test
    void a_password_in_an_address_is_not_shown() {
        Result result = jobmeter(
                        "--push-budget",
                        "1s",
                        "--to",
                        "dynatrace=http://user:HIDDEN@127.0.0.1:1",
                        "--to",
                        "pushgateway=http://user:HIDDEN@127.0.0.1:1",
                        "--to",
                        "pushgateway=ftp://user:a/HIDDEN@127.0.0.1:1",
                        "--",
                        "true")
                .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                .run();

        assertThat(result.stderr())
                .contains("dynatrace failed", "pushgateway failed")
                .doesNotContain("HIDDEN");
    }

    @Test
    void an_expression_without_an_end_holds_nobody() {
        Result result = jobmeter(
                        "--push-budget",
                        "3s",
                        "-m",
                        "before=json:.",
                        "-m",
                        "a=json:last(range(1e15))",
                        "-m",
                        "behind=json:.",
                        "-m",
                        "b=regex:(7)",
                        "--",
                        "sh",
                        "-c",
                        "echo 7; exit 3")
                .run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.stderr())
                .contains("rule 'a' on stdout was not done within half of the push budget of 3s")
                .containsPattern("sh_b +7\n")
                .containsPattern("sh_before +7\n")
                .containsPattern("sh_behind +7\n")
                .containsPattern("sh_run_exit_code +3\n")
                .endsWith("; console ok\n");
    }
}
