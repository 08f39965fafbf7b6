package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.Mood.Plain;
import io.jobmeter.testing.Program.Result;
import io.jobmeter.testing.Program.Running;
import io.jobmeter.testing.Pushgateway;
import io.jobmeter.testing.WildServer;
import io.jobmeter.testing.WildServer.Way;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One budget for all that a delivery does, whatever it meets. */
class DeliveryIT {

    /** More than the budgets here by far, so that it tells them from the default of 10s on a busy machine, too. */
    private static final Duration LESS_THAN_THE_DEFAULT = Duration.ofMillis(9_500);

    /** What a run needs beside its budget, on a machine that has a lot else to do. */
    private static final Duration ANY_START = Duration.ofSeconds(25);

    static Stream<Arguments> ways() {
        return Stream.of(Way.values())
                .filter(way -> way != Way.ACCEPTS_WITH_TEN_GIGABYTES)
                .flatMap(way -> Stream.of(arguments(way, "pushgateway"), arguments(way, "dynatrace")));
    }

    /** The command takes so long that all is ready for its delivery. */
    private static Result deliver(String target, String... options) {
        return jobmeter(Stream.of(
                                Stream.of("-n", "demo", "--to", target),
                                Stream.of(options),
                                Stream.of("--", "sh", "-c", "sleep 2; date +%s%3N; exit 3"))
                        .flatMap(part -> part)
                        .toArray(String[]::new))
                .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                .run();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void the_budget_holds_against_a_wild_server(Way way, String kind) {
        try (WildServer wild = WildServer.start(way)) {
            Result result = deliver(kind + "=" + wild.url(), "--push-budget", "3s");

            assertThat(sinceItsEnd(result)).isLessThan(LESS_THAN_THE_DEFAULT);
            assertThat(wild.connections()).isPositive();
            assertThat(result.exitCode()).as(result.toString()).isEqualTo(3);
            assertThat(result.summary()).contains("; " + kind + " failed (");
        }
    }

    @Test
    void a_pushgateway_that_resets_midway_is_asked_again() {
        try (WildServer wild = WildServer.start(Way.RESETS_MIDWAY)) {
            deliver("pushgateway=" + wild.url(), "--push-budget", "5s");

            assertThat(wild.connections()).isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"pushgateway, pushgateway ok", "dynatrace, dynatrace failed ("})
    void what_is_taken_with_ten_gigabytes_of_words_is_judged_by_what_can_be_read(String kind, String told) {
        try (WildServer wild = WildServer.start(Way.ACCEPTS_WITH_TEN_GIGABYTES)) {
            Result result = deliver(kind + "=" + wild.url(), "--push-budget", "3s");

            assertThat(sinceItsEnd(result)).isLessThan(LESS_THAN_THE_DEFAULT);
            assertThat(result.exitCode()).as(result.toString()).isEqualTo(3);
            assertThat(result.summary()).contains("; " + told);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pushgateway", "dynatrace"})
    void the_budget_holds_for_a_name_that_nobody_knows(String kind) {
        Result result = deliver(kind + "=http://nobody.invalid:9091", "--push-budget", "2s");

        assertThat(sinceItsEnd(result)).isLessThan(LESS_THAN_THE_DEFAULT);
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(3);
        assertThat(result.summary()).contains("; " + kind + " failed (");
    }

    /** Since the command's end, which it has told; called as soon as the program has ended. */
    private static Duration sinceItsEnd(Result result) {
        long end = Long.parseLong(result.stdout().strip());
        return Duration.ofMillis(System.currentTimeMillis() - end);
    }

    @Test
    void a_server_that_is_busy_for_a_moment_costs_nothing() {
        try (DynatraceStub busy = DynatraceStub.start(Plain.UNAVAILABLE, Plain.UNAVAILABLE, Plain.OBEDIENT)) {
            Result result = deliver("dynatrace=" + busy.url());

            assertThat(result.summary()).endsWith("; dynatrace ok");
            assertThat(busy.requests()).isEqualTo(3);
            assertThat(busy.bodies()).containsOnly(busy.bodies().getFirst());
        }
    }

    @Test
    void a_wrong_token_is_not_tried_again() {
        try (DynatraceStub refusing = DynatraceStub.start(Plain.UNAUTHORIZED)) {
            deliver("dynatrace=" + refusing.url());

            assertThat(refusing.requests()).isEqualTo(1);
        }
    }

    @Test
    void a_target_in_trouble_keeps_no_other_from_its_own() {
        try (WildServer wild = WildServer.start(Way.SAYS_NOTHING);
                Pushgateway gateway = Pushgateway.start()) {
            Result result =
                    deliver("dynatrace=" + wild.url(), "--to", "pushgateway=" + gateway.url(), "--push-budget", "5s");

            assertThat(result.summary()).contains("; dynatrace failed (").endsWith("; pushgateway ok");
            assertThat(gateway.value("demo_run_exit_code", Map.of())).isEqualTo("3");
        }
    }

    @Test
    void it_waits_for_prometheus_after_the_delivery_until_a_signal_comes() throws Exception {
        try (Pushgateway gateway = Pushgateway.start()) {
            Running running = jobmeter(
                            "-n",
                            "demo",
                            "--settle",
                            "10m",
                            "--to",
                            "pushgateway=" + gateway.url(),
                            "--",
                            "sh",
                            "-c",
                            "exit 3")
                    .after("env", "--default-signal")
                    .start();
            BufferedReader words = running.process().errorReader();
            assertThat(words.readLine()).endsWith("; pushgateway ok");
            assertThat(running.process().waitFor(1, TimeUnit.SECONDS)).isFalse();
            terminate(running);

            assertThat(running.exitCode()).isEqualTo(3);
        }
    }

    @Test
    void where_nothing_lies_for_prometheus_nobody_waits_for_it() {
        long start = System.nanoTime();
        Result console = deliver("console", "--settle", "10m");
        Result failed = deliver("pushgateway=http://127.0.0.1:1", "--settle", "10m", "--push-budget", "1s");

        assertThat(console.summary()).endsWith("; console ok");
        assertThat(failed.summary()).contains("; pushgateway failed (");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ANY_START.multipliedBy(2));
    }

    private static void terminate(Running running) throws IOException {
        new ProcessBuilder("kill", "-TERM", Long.toString(running.process().pid()))
                .start()
                .onExit()
                .join();
    }
}
