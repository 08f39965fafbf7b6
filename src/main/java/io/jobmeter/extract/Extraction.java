package io.jobmeter.extract;

import io.jobmeter.extract.aside.Patience;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.Source;
import io.jobmeter.extract.rule.Stream;
import io.jobmeter.extract.tally.Caps;
import io.jobmeter.extract.tally.Finding;
import io.jobmeter.extract.tally.Room;
import io.jobmeter.extract.tally.RuleTally;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All rules of a run over what they read. Rules that read the same source in the same format share its rows. */
public final class Extraction {

    private final List<RuleTally> tallies = new ArrayList<>();
    private final List<Group> groups;
    private final Room room;
    private final Caps caps;

    /**
     * @param directory where the paths of files begin
     * @param everyRow whether rows are counted that make no difference to what is found
     */
    public Extraction(List<Rule> rules, Caps caps, Path directory, boolean everyRow) {
        this.caps = caps;
        this.room = new Room(caps.series());
        Patience patience = new Patience(System.nanoTime());
        Map<Object, List<RuleTally>> together = new LinkedHashMap<>();
        for (Rule rule : rules) {
            RuleTally tally = new RuleTally(rule, room, caps);
            tallies.add(tally);
            together.computeIfAbsent(List.of(rule.source(), rule.format()), _ -> new ArrayList<>())
                    .add(tally);
        }
        groups = together.values().stream()
                .map(here -> new Group(here, caps, directory, everyRow, patience))
                .toList();
    }

    /** What wants to see the stream's bytes; empty where no rule reads it. To be called once for each stream. */
    public Optional<Consumer<ByteBuffer>> reader(Stream stream) {
        List<StreamReaders.Entry> readers = groups.stream()
                .filter(group -> group.source() instanceof Source.Streams streams
                        && streams.streams().contains(stream))
                .map(group -> new StreamReaders.Entry(group.reader(), group))
                .toList();
        return readers.isEmpty() ? Optional.empty() : Optional.of(new StreamReaders(readers));
    }

    /**
     * To be called when the streams are over. What is left to do is done in threads of its own.
     *
     * @param started when the run began: older files are not its result
     */
    public Harvest finish(Instant started) {
        return new Harvest(tallies, groups, started);
    }

    /**
     * What the command wrote for us itself: to be called when the rules are done, which come first where there are too
     * many series.
     */
    public List<Finding> ofCommand(String metrics) {
        return CommandMetrics.read(metrics, room, caps);
    }
}
