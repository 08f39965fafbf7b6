package io.jobmeter.child;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The pumps of a child's streams that have a reader; none, and no thread, where none has. */
final class Streams {

    private final LibC libc;
    private final Map<Output, Integer> childEnds = new EnumMap<>(Output.class);
    private final List<Pump> pumps = new ArrayList<>();
    private final Optional<Pipe> childEnd;

    /** @param most how much of each stream is passed on; where that is bounded, none is inherited */
    Streams(LibC libc, Map<Output, Consumer<ByteBuffer>> readers, OptionalLong most) {
        this.libc = libc;
        Map<Output, Consumer<ByteBuffer>> pumped = new EnumMap<>(Output.class);
        if (most.isPresent()) {
            List.of(Output.values()).forEach(output -> pumped.put(output, _ -> {}));
        }
        pumped.putAll(readers);
        this.childEnd = pumped.isEmpty() ? Optional.empty() : Optional.of(Pipe.open(libc));
        pumped.forEach((output, reader) -> {
            Pipe pipe = Pipe.open(libc).enlarged(libc);
            childEnds.put(output, pipe.writeEnd());
            pumps.add(new Pump(libc, pipe.readEnd(), output, childEnd.get().readEnd(), reader, most));
        });
    }

    /** What the child gets in place of its streams. */
    Map<Output, Integer> childEnds() {
        return childEnds;
    }

    /** To be called once the child has its ends: a stream ends when nobody holds its other end, us included. */
    void start() {
        childEnds.values().forEach(libc::close);
        pumps.forEach(Pump::start);
    }

    /** Returns when all that the child wrote has passed. */
    void finish() throws InterruptedException {
        childEnd.ifPresent(pipe -> libc.close(pipe.writeEnd()));
        for (Pump pump : pumps) {
            pump.join();
        }
        childEnd.ifPresent(pipe -> libc.close(pipe.readEnd()));
    }

    Map<Output, Long> bytes() {
        Map<Output, Long> bytes = new EnumMap<>(Output.class);
        pumps.forEach(pump -> bytes.put(pump.output(), pump.bytes()));
        return bytes;
    }

    List<String> troubles() {
        return pumps.stream().flatMap(pump -> pump.troubles().stream()).toList();
    }
}
