package io.jobmeter.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.extract.format.Demand;
import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.row.Row;
import io.jobmeter.extract.rule.Format;
import io.jobmeter.extract.tally.Caps;
import io.jobmeter.extract.tally.CommandTally;
import io.jobmeter.extract.tally.Finding;
import io.jobmeter.extract.tally.Room;
import java.nio.ByteBuffer;
import java.util.List;

/** Metrics that the command wrote itself, as Prometheus' text or as {@code name value} lines. */
final class CommandMetrics {

    private CommandMetrics() {}

    static List<Finding> read(String text, Room room, Caps caps) {
        CommandTally tally = new CommandTally(room, caps);
        RowSink sink = new RowSink() {
            @Override
            public void row(Row row) {
                tally.row(row);
            }

            @Override
            public void broken(String problem) {
                tally.broken(problem);
            }
        };
        FormatReader reader = Readers.of(new Format.Prometheus(), sink, Demand.ALL, caps.document(), caps.series());
        reader.accept(ByteBuffer.wrap(text.getBytes(UTF_8)));
        reader.end();
        return tally.finish();
    }
}
