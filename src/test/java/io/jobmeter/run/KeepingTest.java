package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.Deadline;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.delivery.Delivery;
import io.jobmeter.target.delivery.RealPace;
import io.jobmeter.target.spool.Destination;
import io.jobmeter.target.spool.Spool;
import io.jobmeter.target.spool.SpoolSpec;
import io.jobmeter.testing.FakeTarget;
import io.jobmeter.testing.Shipments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingTest {

    private static final Instant NOW = Instant.now();
    private static final Shipment OWN = Shipments.at(NOW, "own");

    @TempDir
    Path directory;

    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    private record Place(String name, Function<Shipment, Outcome> answer) implements FakeTarget {
        @Override
        public Outcome deliver(Shipment shipment, Duration budget) {
            return answer.apply(shipment);
        }
    }

    private static Destination place(String name, Function<Shipment, Outcome> answer) {
        return new Destination(files(name), new Place(name, answer));
    }

    private static TargetSpec files(String name) {
        return new TargetSpec.Textfile(name, Path.of("/" + name));
    }

    private SpoolSpec spec(long size) {
        return new SpoolSpec(directory, size, SpoolSpec.AGE);
    }

    private void keepOld(String name) throws IOException {
        Shipment old = Shipments.at(NOW.minusSeconds(9), "old");
        new Spool(spec(SpoolSpec.SIZE))
                .keep(files(name), new Shipment("wrk", old.group(), old.at(), old.metrics(), List.of()));
    }

    private Dispatch.Result deliver(long size, Destination... destinations) throws InterruptedException {
        return deliver(new Spool(spec(size)), size, Duration.ofMinutes(1), destinations);
    }

    private Dispatch.Result deliver(Spool spool, long size, Duration budget, Destination... destinations)
            throws InterruptedException {
        CompletableFuture<Void> cut = new CompletableFuture<>();
        RealPace pace = new RealPace(cut);
        List<Target> targets = Stream.of(destinations).map(Destination::target).toList();
        Messages messages = new Messages(new PrintStream(words, true, UTF_8), false);
        return new Keeping(spec(size), spool, Duration.ofMillis(1), false, messages, pace, cut)
                .deliver(
                        new Delivery(targets, pace, cut),
                        List.of(destinations),
                        OWN,
                        new Deadline(budget, pace::nanoTime));
    }

    @Test
    void a_target_that_hangs_keeps_no_other_from_what_is_kept_for_it() throws Exception {
        keepOld("fine");
        CountDownLatch got = new CountDownLatch(2);
        Destination hanging = place("hanging", shipment -> {
            await(got);
            return Outcome.delivered(1);
        });
        deliver(SpoolSpec.SIZE, hanging, place("fine", shipment -> {
            got.countDown();
            return Outcome.delivered(1);
        }));

        assertThat(words.toString(UTF_8)).contains(" is delivered to fine, 1 metric\n");
    }

    @Test
    void metrics_of_its_own_that_are_wrong_keep_no_older_ones_from_their_target() throws Exception {
        keepOld("files");
        Dispatch.Result result = deliver(
                SpoolSpec.SIZE,
                place(
                        "files",
                        shipment -> shipment.equals(OWN)
                                ? Outcome.failed(Failure.of("answered 400", Kind.FINAL, shipment))
                                : Outcome.delivered(1)));

        assertThat(result.kept()).isEmpty();
        assertThat(words.toString(UTF_8)).contains(" is delivered to files, 1 metric\n");
    }

    @Test
    void what_the_spool_has_no_room_for_is_not_said_to_be_kept() throws Exception {
        Function<Shipment, Outcome> refuses =
                shipment -> Outcome.failed(Failure.of("answered 401", Kind.LASTING, shipment));
        assertThat(deliver(SpoolSpec.SIZE, place("files", refuses)).kept()).containsExactly("files");
        assertThat(deliver(1, place("files", refuses)).kept()).isEmpty();

        assertThat(new Spool(spec(1)).files()).isEmpty();
        assertThat(words.toString(UTF_8)).contains("; lost for files: 2 metrics (own)\n");
    }

    @Test
    void a_folder_that_does_not_answer_is_left_behind_and_what_it_has_not_kept_is_named() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Spool silent = new Spool(spec(SpoolSpec.SIZE)) {
            @Override
            public Path keep(TargetSpec target, Shipment rest) {
                await(never);
                throw new AssertionError();
            }
        };
        Function<Shipment, Outcome> refuses =
                shipment -> Outcome.failed(Failure.of("answered 401", Kind.LASTING, shipment));
        Dispatch.Result result =
                deliver(silent, SpoolSpec.SIZE, Duration.ofMillis(100), place("one", refuses), place("other", refuses));

        assertThat(result.kept()).isEmpty();
        assertThat(words.toString(UTF_8))
                .contains("could not be written (it does not answer); lost: 1 metric (own) for one\n")
                .contains("could not be written (it does not answer); lost: 1 metric (own) for other\n");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
