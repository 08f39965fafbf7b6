package io.jobmeter.target.spool;

import io.jobmeter.target.Access;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Additions;
import io.jobmeter.target.delivery.Pace;
import io.jobmeter.testing.FakePace;
import io.jobmeter.testing.FakeTarget;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** A spool of its own, and targets of which each says what it was sent. */
final class FlushBench {

    static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    static final TargetSpec TEXTFILE = new TargetSpec.Textfile("files", Path.of("/nowhere"));
    static final TargetSpec ONEAGENT =
            new TargetSpec.OneAgent("agent", URI.create("http://localhost"), Access.DEFAULT, Additions.NONE);

    private final List<Shipment> sent = new CopyOnWriteArrayList<>();
    private final List<Fate> fates = new ArrayList<>();
    private final Spool spool;

    FlushBench(Path directory) {
        spool = new Spool(new SpoolSpec(directory, SpoolSpec.SIZE, SpoolSpec.AGE));
    }

    Spool spool() {
        return spool;
    }

    List<Shipment> sent() {
        return sent;
    }

    List<Fate> fates() {
        return fates;
    }

    List<String> said() {
        return fates.stream().map(fate -> fate.kind() + " " + fate.words()).toList();
    }

    Destination place(TargetSpec spec, Function<Shipment, Outcome> answer) {
        return new Destination(spec, new FakeTarget() {
            @Override
            public String name() {
                return spec.name();
            }

            @Override
            public Outcome deliver(Shipment shipment, Duration budget) {
                sent.add(shipment);
                return answer.apply(shipment);
            }
        });
    }

    static Outcome fine(Shipment shipment) {
        return Outcome.delivered(shipment.all().size());
    }

    void flush(Destination... destinations) throws Exception {
        newFlush(new FakePace(), Duration.ofSeconds(10)).to(List.of(destinations), NOW);
    }

    Flush newFlush(Pace pace, Duration budget) {
        return new Flush(spool, new Deadline(budget, pace::nanoTime), pace, new CompletableFuture<>(), fates::add);
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
