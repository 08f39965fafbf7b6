package io.jobmeter.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.row.JsonRow;
import io.jobmeter.extract.row.Row;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What one reader gives for bytes that come in pieces. */
public record Rows(List<JsonNode> nodes, List<String> problems) {

    public static Rows of(Function<RowSink, FormatReader> reader, byte[] bytes, int piece) {
        Rows rows = new Rows(new ArrayList<>(), new ArrayList<>());
        FormatReader begun = reader.apply(new RowSink() {
            @Override
            public void row(Row row) {
                rows.nodes.add(((JsonRow) row).node());
            }

            @Override
            public void broken(String problem) {
                rows.problems.add(problem);
            }
        });
        for (int at = 0; at < bytes.length; at += piece) {
            byte[] shown = new byte[Math.min(piece, bytes.length - at)];
            System.arraycopy(bytes, at, shown, 0, shown.length);
            begun.accept(ByteBuffer.wrap(shown));
        }
        begun.end();
        return rows;
    }

    public List<String> rows() {
        return nodes.stream().map(JsonNode::toString).toList();
    }
}
