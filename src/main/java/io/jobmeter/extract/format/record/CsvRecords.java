package io.jobmeter.extract.format.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts a stream into records as RFC 4180 has them: a field in quotes may hold delimiters, line ends and doubled quotes.
 * Outside of quotes a line feed or a carriage return ends the record.
 */
final class CsvRecords {

    private enum State {
        FIELD_BEGIN,
        PLAIN,
        QUOTED,
        /** Behind a quote in a quoted field: its end, or the first of two. */
        QUOTE,
        TOO_LONG
    }

    private final byte last;
    private final byte[] before;
    private final Consumer<CsvRecord> records;
    private final Consumer<String> broken;
    private final CsvRecord record = new CsvRecord();
    private State state = State.FIELD_BEGIN;
    private long line = 1;
    private long quoteLine;

    /**
     * @param records is shown each record
     * @param broken is told what could not be read, as a sentence's end
     */
    CsvRecords(char delimiter, Consumer<CsvRecord> records, Consumer<String> broken) {
        byte[] bytes = String.valueOf(delimiter).getBytes(UTF_8);
        this.last = bytes[bytes.length - 1];
        this.before = Arrays.copyOf(bytes, bytes.length - 1);
        this.records = records;
        this.broken = broken;
    }

    /** @param bytes backed by an array */
    void accept(ByteBuffer bytes) {
        byte[] array = bytes.array();
        int to = bytes.arrayOffset() + bytes.limit();
        int at = bytes.arrayOffset() + bytes.position();
        while (at < to) {
            at = switch (state) {
                case FIELD_BEGIN, PLAIN -> plain(array, at, to);
                case QUOTED -> quoted(array, at, to);
                case QUOTE -> quote(array, at);
                case TOO_LONG -> tooLong(array, at, to);
            };
        }
    }

    void end() {
        if (state == State.QUOTED) {
            broken.accept("has a quote in line " + quoteLine + " that is never closed, and so nothing from there on");
        } else if (state != State.TOO_LONG && !record.isEmpty()) {
            endRecord();
        }
    }

    private int plain(byte[] array, int from, int to) {
        if (state == State.FIELD_BEGIN && array[from] == '"') {
            state = State.QUOTED;
            quoteLine = line;
            record.quote();
            return from + 1;
        }
        int at = from;
        while (at < to && array[at] != last && array[at] != '\n' && array[at] != '\r') {
            at++;
        }
        state = State.PLAIN;
        if (!record.append(array, from, at)) {
            return refuse(at);
        }
        return at < to ? separator(array, at) : to;
    }

    private int separator(byte[] array, int at) {
        if (array[at] != last) {
            line += array[at] == '\n' ? 1 : 0;
            endRecord();
        } else if (!record.cut(before)) {
            return record.append(array, at, at + 1) ? at + 1 : refuse(at);
        } else if (!record.endField()) {
            return refuse(at);
        } else {
            state = State.FIELD_BEGIN;
        }
        return at + 1;
    }

    private int quoted(byte[] array, int from, int to) {
        int at = from;
        int end = Math.min(to, from + record.room() + 1);
        while (at < end && array[at] != '"') {
            line += array[at] == '\n' ? 1 : 0;
            at++;
        }
        if (!record.append(array, from, at)) {
            return refuse(at);
        }
        if (at == end) {
            return end;
        }
        state = State.QUOTE;
        return at + 1;
    }

    /** What stands between the end of a quoted field and the next delimiter belongs to the field. */
    private int quote(byte[] array, int at) {
        if (array[at] != '"') {
            state = State.PLAIN;
            return at;
        }
        state = State.QUOTED;
        return record.append(array, at, at + 1) ? at + 1 : refuse(at);
    }

    /** Goes on behind the next line end, quoted or not, or one stray quote would take all that follows. */
    private int refuse(int at) {
        broken.accept("has a record in line " + record.line() + " that is longer than 1 MiB");
        state = State.TOO_LONG;
        return at;
    }

    private int tooLong(byte[] array, int from, int to) {
        int at = from;
        while (at < to && array[at] != '\n' && array[at] != '\r') {
            at++;
        }
        if (at < to) {
            line += array[at] == '\n' ? 1 : 0;
            record.begin(line);
            state = State.FIELD_BEGIN;
        }
        return at + 1;
    }

    private void endRecord() {
        record.endField();
        if (!record.isBlank()) {
            records.accept(record);
        }
        record.begin(line);
        state = State.FIELD_BEGIN;
    }
}
