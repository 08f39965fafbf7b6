package io.jobmeter.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The command, running. A stream without a reader is inherited, so that a terminal stays a terminal; a stream with one
 * passes through a {@link Pump}.
 */
public final class Child implements AutoCloseable {

    private final Order order;
    private final LibC libc;
    private final boolean onTerminal;
    private final Signals signals;
    private final Reaper reaper;
    private final Streams streams;
    private final Optional<MetricsFile> metricsFile = MetricsFile.offer();
    private JobProcesses job;
    private TimeLimit limit;
    private int process;
    private Instant begun;
    private long started;

    /**
     * What is to be run, and how.
     *
     * @param readers are shown the streams that they read, each from a thread of its own
     * @param added variables that it gets besides ours, each with its name
     * @param hidden the variables of ours that it does not get
     * @param afterEnd is called when somebody wants us to end although the command already has
     */
    public record Order(
            List<String> command,
            Map<Output, Consumer<ByteBuffer>> readers,
            Limits limits,
            List<byte[]> added,
            Set<String> hidden,
            Runnable afterEnd) {}

    private Child(Order order, LibC libc) {
        this.order = order;
        this.libc = libc;
        this.onTerminal = Terminal.controlsUs();
        this.signals = new Signals(onTerminal, order.afterEnd());
        this.reaper = new Reaper(libc);
        this.streams = new Streams(libc, order.readers(), order.limits().output());
    }

    /** Starts the command, or fails to, of which {@link #await()} tells. */
    public static Child start(Order order) {
        Child child = new Child(order, ThisBuild.libc());
        child.start();
        return child;
    }

    private void start() {
        signals.listen();
        reaper.adopt();
        new OwnDescriptors(libc).keep();
        begun = Instant.now();
        process = new Spawn(libc)
                .start(RawStrings.command(order.command()), environment(), streams.childEnds(), !onTerminal);
        started = System.nanoTime();
        job = new JobProcesses(libc, process, !onTerminal);
        limit = new TimeLimit(order.limits(), job);
        if (process > 0) {
            signals.to(job);
            limit.start();
        }
        streams.handedOver();
    }

    /** Returns when the command is over and its streams are read. */
    public Ended await() throws InterruptedException {
        Reaped reaped = process < 0 ? notStarted() : reap();
        Duration duration = Duration.ofNanos(System.nanoTime() - started);
        Instant at = Instant.now();
        streams.finish();
        MetricsFile.Content written = metricsFile.map(MetricsFile::take).orElse(MetricsFile.Content.NONE);
        return new Ended(
                reaped.status(),
                begun,
                at,
                duration,
                reaped.usage(),
                streams.bytes(),
                written.text(),
                troubles(written),
                streams.faults());
    }

    private Reaped notStarted() {
        signals.stop();
        return new Reaped(
                StartFailure.explain(order.command().getFirst(), -process, System.getenv("PATH")), Usage.NONE);
    }

    private Reaped reap() {
        reaper.awaitEnd(process);
        limit.stop();
        signals.stop();
        Reaped reaped = reaper.reap(process);
        ExitStatus status = limit.reached() ? new ExitStatus.TimedOut() : reaped.status();
        return new Reaped(status, reaped.usage().and(reaper.orphans()));
    }

    private List<String> troubles(MetricsFile.Content written) {
        List<String> troubles = new ArrayList<>(streams.troubles());
        limit.trouble().ifPresent(troubles::add);
        if (metricsFile.isEmpty()) {
            troubles.add("no folder takes a file for " + MetricsFile.VARIABLE + "; the command got none");
        }
        if (!written.trouble().isEmpty()) {
            troubles.add(written.trouble());
        }
        return troubles;
    }

    /** Ours and what was added, but for the file: where we run inside another jobmeter, its file is not our command's. */
    private List<byte[]> environment() {
        String name = MetricsFile.VARIABLE + "=";
        List<byte[]> environment = new ArrayList<>(RawStrings.environment());
        environment.addAll(order.added());
        environment.removeIf(variable -> new String(variable, UTF_8).startsWith(name));
        environment.removeIf(variable -> order.hidden().contains(new String(variable, UTF_8).split("=", 2)[0]));
        metricsFile.ifPresent(file -> environment.add(file.variable().getBytes(UTF_8)));
        return environment;
    }

    /** Where the command was made to end, nothing of it stays behind; what it left running by itself may. */
    @Override
    public void close() {
        if (process > 0 && (limit.reached() || signals.requested())) {
            job.send(SignalNumber.KILL);
        }
    }
}
