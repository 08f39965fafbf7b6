package io.jobmeter.extract.format.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.format.line.ByteOrderMark;
import io.jobmeter.extract.row.TreeRow;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every record is a row, with its columns as keys and texts as values. Blank lines are passed over, and so are lines that
 * begin with {@code #}, unless they have as many fields as the others: headers and values may begin so too. An empty
 * field is an empty text.
 */
public final class CsvReader implements FormatReader {

    private final RowSink sink;
    private final ByteOrderMark mark = new ByteOrderMark();
    private final CsvRecords records;
    private final boolean headless;

    private List<String> columns;
    private List<String> perhaps = List.of();
    private boolean refused;

    /** @param columns where there are none, the first record gives them */
    public CsvReader(char delimiter, List<String> columns, RowSink sink) {
        this.sink = sink;
        this.headless = !columns.isEmpty();
        this.columns = ColumnNames.of(columns);
        this.records = new CsvRecords(delimiter, this::record, sink::broken);
    }

    @Override
    public void accept(ByteBuffer bytes) {
        if (!refused) {
            mark.accept(bytes, records::accept, sink::broken);
        }
    }

    @Override
    public void end() {
        if (!refused) {
            mark.end(records::accept);
            records.end();
        }
    }

    private void record(CsvRecord record) {
        if (columns.isEmpty() && !refused) {
            head(record);
        } else if (!refused) {
            body(record);
        }
    }

    /** A line that begins with a number sign is the header if the first one that does not has as many fields. */
    private void head(CsvRecord record) {
        if (record.fields() > CsvRecord.MOST_FIELDS) {
            refused = true;
            sink.broken(
                    "has a header of " + record.fields() + " fields; at most " + CsvRecord.MOST_FIELDS + " are read");
        } else if (record.isComment()) {
            perhaps = fields(record);
        } else if (record.fields() == perhaps.size() && perhaps.size() > 1) {
            columns = ColumnNames.of(perhaps);
            body(record);
        } else {
            columns = ColumnNames.of(fields(record));
        }
    }

    private void body(CsvRecord record) {
        if (record.fields() == columns.size()) {
            ObjectNode node = new ObjectNode(JsonNodeFactory.instance);
            for (int at = 0; at < columns.size(); at++) {
                node.set(columns.get(at), TextNode.valueOf(record.field(at)));
            }
            sink.row(new TreeRow(node));
        } else if (!record.isComment()) {
            sink.broken("has " + record.fields() + (record.fields() == 1 ? " field" : " fields") + " in line "
                    + record.line() + ", where " + (headless ? "columns names " : "the header has ") + columns.size());
        }
    }

    private static List<String> fields(CsvRecord record) {
        return IntStream.range(0, record.fields()).mapToObj(record::field).toList();
    }
}
