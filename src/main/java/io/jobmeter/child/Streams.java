package io.jobmeter.child;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The pumps of a child's streams that have a reader; none, and no thread, where none has. */
final class Streams {

    private final LibC libc;
    private final OptionalLong most;
    private final Map<Output, Integer> childEnds = new EnumMap<>(Output.class);
    private final List<Pump> pumps = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private Optional<Pipe> childEnd = Optional.empty();

    /** @param most how much of each stream is passed on; where that is bounded, none is inherited */
    Streams(LibC libc, Map<Output, Consumer<ByteBuffer>> readers, OptionalLong most) {
        this.libc = libc;
        this.most = most;
        Map<Output, Consumer<ByteBuffer>> pumped = new EnumMap<>(Output.class);
        if (most.isPresent()) {
            List.of(Output.values()).forEach(output -> pumped.put(output, _ -> {}));
        }
        pumped.putAll(readers);
        pumped.forEach(this::open);
    }

    /** Before there is a child: where the machine is out of descriptors or threads, it can still inherit its stream. */
    private void open(Output output, Consumer<ByteBuffer> reader) {
        Pipe pipe = null;
        try {
            if (childEnd.isEmpty()) {
                childEnd = Optional.of(Pipe.open(libc));
            }
            pipe = Pipe.open(libc).enlarged(libc);
            Pump pump = new Pump(libc, pipe.readEnd(), output, childEnd.get().readEnd(), reader, most);
            pump.start();
            pumps.add(pump);
            childEnds.put(output, pipe.writeEnd());
        } catch (Failure | OutOfMemoryError outOfSomething) {
            if (pipe != null) {
                libc.close(pipe.readEnd());
                libc.close(pipe.writeEnd());
            }
            troubles.add(output.name().toLowerCase(Locale.ROOT) + " cannot be read by a rule: "
                    + outOfSomething.getMessage() + "; the command writes it past us");
        }
    }

    /** What the child gets in place of its streams. */
    Map<Output, Integer> childEnds() {
        return childEnds;
    }

    /** To be called once the child has its ends: a stream ends when nobody holds its other end, us included. */
    void handedOver() {
        childEnds.values().forEach(libc::close);
    }

    /** Returns when all that the child wrote has passed. */
    void finish() throws InterruptedException {
        childEnd.ifPresent(pipe -> libc.close(pipe.writeEnd()));
        for (Pump pump : pumps) {
            pump.join();
            troubles.addAll(pump.troubles());
        }
        childEnd.ifPresent(pipe -> libc.close(pipe.readEnd()));
    }

    Map<Output, Long> bytes() {
        Map<Output, Long> bytes = new EnumMap<>(Output.class);
        pumps.forEach(pump -> bytes.put(pump.output(), pump.bytes()));
        return bytes;
    }

    /** Ours; to be asked after {@link #finish()}. */
    List<Throwable> faults() {
        return pumps.stream().flatMap(pump -> pump.faults().stream()).toList();
    }

    /** To be asked after {@link #finish()}. */
    List<String> troubles() {
        return troubles;
    }
}
