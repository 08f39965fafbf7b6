package io.jobmeter.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobmeter.config.Flags;
import io.jobmeter.config.SettingsReader;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.tally.Caps;
import io.jobmeter.extract.tally.Room;
import io.jobmeter.extract.tally.RuleTally;
import io.jobmeter.extract.tally.RuleTally.Yield;
import io.jobmeter.testing.Findings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanesTest {

    private static final String THREE_RULES = """
            extract:
              - {format: json, from: '*.json', metrics: [{name: last, value: .n, aggregate: last}]}
              - {format: json, from: '*.json', metrics: [{name: first, value: .n, aggregate: first}]}
              - {format: json, from: '*.json', metrics: [{name: sum, value: .n, aggregate: sum}]}
            """;

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final CountDownLatch released = new CountDownLatch(1);
    private final Map<RuleTally, Queue<Integer>> seen = new ConcurrentHashMap<>();
    private final List<RuleTally> tallies = new ArrayList<>();

    @TempDir
    Path directory;

    private List<Rule> rules() {
        return new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", THREE_RULES), directory)
                .read(Flags.NONE)
                .rules();
    }

    @BeforeEach
    void three() {
        for (Rule rule : rules()) {
            RuleTally tally = new RuleTally(rule, new Room(100), Caps.DEFAULT);
            tallies.add(tally);
            seen.put(tally, new ConcurrentLinkedQueue<>());
        }
    }

    @AfterEach
    void end() {
        released.countDown();
        threads.shutdown();
    }

    private Consumer<RuleTally> see(int number) {
        return tally -> seen.get(tally).add(number);
    }

    /** What the second of the rules is busy with until it is released. */
    private Consumer<RuleTally> stuck() {
        return tally -> {
            if (tally == tallies.get(1)) {
                try {
                    released.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }
        };
    }

    private static Yield found(CompletableFuture<Yield> yield) throws Exception {
        return yield.get(1, TimeUnit.MINUTES);
    }

    @Test
    void each_rule_sees_everything_in_order() throws Exception {
        Lanes lanes = new Lanes(tallies, threads);
        IntStream.range(0, 1000).forEach(number -> {
            if (number % 3 == 0) {
                lanes.note(see(number));
            } else {
                lanes.row(see(number));
            }
        });
        for (CompletableFuture<Yield> yield : lanes.end().values()) {
            found(yield);
        }

        assertThat(seen.values())
                .hasSize(3)
                .allSatisfy(numbers -> assertThat(numbers)
                        .containsExactlyElementsOf(
                                IntStream.range(0, 1000).boxed().toList()));
    }

    @Test
    void a_rule_that_is_busy_for_ever_keeps_nothing_from_the_others() throws Exception {
        Lanes lanes = new Lanes(tallies, threads);
        CountDownLatch others = new CountDownLatch(2);
        lanes.row(stuck().andThen(_ -> others.countDown()));
        others.await();
        IntStream.range(0, 100).forEach(number -> lanes.row(see(number)));
        lanes.note(tally -> tally.remark("is said behind it"));
        Map<RuleTally, CompletableFuture<Yield>> yields = lanes.end();

        assertThat(found(yields.get(tallies.getFirst())).findings()).isNotEmpty();
        assertThat(found(yields.get(tallies.getLast())).findings()).isNotEmpty();
        assertThat(seen.get(tallies.getFirst())).hasSize(100);
        assertThat(yields.get(tallies.get(1))).isNotDone();

        released.countDown();
        assertThatThrownBy(() -> found(yields.get(tallies.get(1))))
                .cause()
                .isInstanceOf(GivenUpException.class)
                .hasMessage("was given up, since it takes more than a second for one of its documents");
        assertThat(seen.get(tallies.get(1))).isEmpty();
    }

    @Test
    void where_there_is_one_row_only_nobody_is_waited_for_and_nobody_given_up() throws Exception {
        Lanes lanes = new Lanes(tallies, threads);
        lanes.row(stuck());
        lanes.note(see(1));
        Map<RuleTally, CompletableFuture<Yield>> yields = lanes.end();
        found(yields.get(tallies.getFirst()));
        released.countDown();

        assertThat(found(yields.get(tallies.get(1))).rule())
                .isEqualTo(tallies.get(1).rule());
        assertThat(seen.get(tallies.get(1))).containsExactly(1);
    }

    @Test
    void a_fault_is_one_rules_own() throws Exception {
        Lanes lanes = new Lanes(tallies, threads);
        lanes.row(tally -> {
            if (tally == tallies.get(0)) {
                throw new OutOfMemoryError("no room");
            } else if (tally == tallies.get(1)) {
                throw new IllegalStateException("no sense");
            }
        });
        lanes.row(see(1));
        Map<RuleTally, CompletableFuture<Yield>> yields = lanes.end();

        assertThatThrownBy(() -> found(yields.get(tallies.get(0))))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> found(yields.get(tallies.get(1)))).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(found(yields.get(tallies.get(2))).rule())
                .isEqualTo(tallies.get(2).rule());
        assertThat(seen.get(tallies.get(2))).containsExactly(1);
    }

    @Test
    void rules_of_many_files_take_them_by_name() throws Exception {
        for (int number = 100; number < 160; number++) {
            Files.writeString(directory.resolve(number + ".json"), number == 130 ? "{" : "{\"n\": " + number + "}");
        }
        Extraction extraction = new Extraction(rules(), Caps.DEFAULT, directory, false);
        Harvest harvest = extraction.finish(Instant.EPOCH);
        harvest.all().get(1, TimeUnit.MINUTES);

        assertThat(harvest.unfinished()).isEmpty();
        assertThat(harvest.yields("is late").stream()
                        .flatMap(yield -> yield.findings().stream())
                        .map(Findings::words)
                        .map(words -> words.replaceFirst(" \\(in 130.json\\) .*", " (in 130.json)")))
                .containsExactly(
                        "! rule 'last' on *.json (in 130.json)",
                        "last 159",
                        "! rule 'first' on *.json (in 130.json)",
                        "first 100",
                        "! rule 'sum' on *.json (in 130.json)",
                        "sum 7640");
    }
}
