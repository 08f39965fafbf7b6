package io.jobmeter.testing;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Dynatrace's metric ingestion protocol, read strictly: where documents and field reports disagree, the narrower
 * reading holds. Shares no code with the library that writes our lines, so that a fault of that library shows.
 */
public final class IngestGrammar {
    private static final Map<String, Integer> PROPERTY_LENGTHS = Map.of(
            "dt.meta.displayName", 300, "dt.meta.description", 65_535, "dt.meta.displayname", 300, "dt.meta.unit", 63);
    /** Sections never start with a digit: documented for the first only, but a tenant refused {@code load.1m}. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*(\\.[A-Za-z_][A-Za-z0-9_-]*)*");

    private static final Pattern DIMENSION_KEY = Pattern.compile("[a-z_][a-z0-9_:-]*(\\.[a-z_][a-z0-9_:-]*)*");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern INTEGER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SUMMARY = Pattern.compile("gauge,min=([^,]*),max=([^,]*),sum=([^,]*),count=([^,]*)");

    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9%\\[\\]{}/_]+");

    private final Clock clock;

    /** The clock is the server's: a timestamp far from its time is refused. */
    public IngestGrammar(Clock clock) {
        this.clock = clock;
    }

    /** What a metadata line says of a metric; type is {@code gauge} or {@code count}. */
    public record Metadata(String key, String type, SortedMap<String, String> properties) {}

    /** A line of either kind; a metadata line is checked and gives nothing. */
    public Optional<IngestLine> read(String text) {
        if (!text.startsWith("#")) {
            return Optional.of(line(text));
        }
        metadata(text);
        return Optional.empty();
    }

    public IngestLine line(String text) {
        var cursor = new Cursor(text);
        var key = key(cursor);
        var dimensions = new TreeMap<String, String>();
        while (cursor.skip(',')) {
            var dimension = cursor.until("=, ");
            checkLength("dimension key", dimension, 100);
            check(DIMENSION_KEY.matcher(dimension).matches(), "invalid dimension key '" + dimension + "'");
            var value = value(cursor, dimension, 250);
            check(dimensions.put(dimension, value) == null, "repeated dimension '" + dimension + "'");
        }
        check(dimensions.size() <= 50, dimensions.size() + " dimensions, limit 50");
        cursor.expect(' ');
        var payload = payload(cursor.until(" "));
        var timestamp = cursor.skip(' ') ? OptionalLong.of(timestamp(cursor.until(" "))) : OptionalLong.empty();
        cursor.expectEnd();
        return new IngestLine(key, dimensions, payload, timestamp);
    }

    public Metadata metadata(String text) {
        var cursor = new Cursor(text);
        cursor.expect('#');
        var key = key(cursor);
        cursor.expect(' ');
        var type = cursor.until(" ");
        check(type.equals("gauge") || type.equals("count"), "invalid metric type '" + type + "'");
        cursor.expect(' ');
        var properties = new TreeMap<String, String>();
        do {
            var property = cursor.until("=, ");
            check(PROPERTY_LENGTHS.containsKey(property), "invalid metadata property '" + property + "'");
            var value = value(cursor, property, PROPERTY_LENGTHS.get(property));
            boolean isUnit = property.equals("dt.meta.unit");
            check(!isUnit || UNIT.matcher(value).matches(), "invalid unit '" + value + "'");
            check(properties.put(property, value) == null, "repeated metadata property '" + property + "'");
        } while (cursor.skip(','));
        cursor.expectEnd();
        return new Metadata(key, type, properties);
    }

    private static String key(Cursor cursor) {
        var key = cursor.until(", ");
        checkLength("metric key", key, 250);
        check(key.length() >= 3 && KEY.matcher(key).matches(), "invalid metric key '" + key + "'");
        check(!key.startsWith("dt."), "reserved metric key '" + key + "'");
        return key;
    }

    private static String value(Cursor cursor, String name, int limit) {
        cursor.expect('=');
        var value = cursor.value();
        check(!value.isEmpty(), "empty value of '" + name + "'");
        checkLength("value of '" + name + "'", value, limit);
        return value;
    }

    private static IngestLine.Payload payload(String text) {
        if (text.startsWith("count,delta=")) {
            return new IngestLine.Delta(number(text.substring("count,delta=".length())));
        }
        if (!text.startsWith("gauge,") || !text.contains("=")) {
            return new IngestLine.Single(number(text.startsWith("gauge,") ? text.substring("gauge,".length()) : text));
        }
        var summary = SUMMARY.matcher(text);
        check(summary.matches(), "min, max, sum and count expected in '" + text + "'");
        var gauge = new IngestLine.Gauge(
                number(summary.group(1)),
                number(summary.group(2)),
                number(summary.group(3)),
                integer("count", summary.group(4)));
        check(gauge.isConsistent(), "inconsistent gauge fields: min <= avg <= max doesn't hold in '" + text + "'");
        return gauge;
    }

    private static double number(String text) {
        check(NUMBER.matcher(text).matches(), "invalid number '" + text + "'");
        double number = Double.parseDouble(text);
        check(Double.isFinite(number), "number '" + text + "' is out of range");
        return number;
    }

    private static long integer(String what, String text) {
        check(INTEGER.matcher(text).matches(), "invalid " + what + " '" + text + "'");
        return Long.parseLong(text);
    }

    private long timestamp(String text) {
        long millis = integer("timestamp", text);
        long ahead = millis - clock.millis();
        check(ahead >= -3_600_000, "timestamp '" + text + "' is more than an hour ago");
        check(ahead <= 600_000, "timestamp '" + text + "' is more than ten minutes ahead");
        return millis;
    }

    private static void checkLength(String what, String text, int limit) {
        check(text.length() <= limit, what + " is " + text.length() + " characters long, limit " + limit);
    }

    private static void check(boolean holds, String reason) {
        if (!holds) {
            throw new IngestSyntaxException(reason);
        }
    }

    /** Walks one line from left to right; what it hands out is unescaped. */
    private static final class Cursor {
        private final String text;
        private int at;

        Cursor(String text) {
            check(!text.isEmpty(), "empty line");
            checkLength("line", text, 50_000);
            check(text.chars().noneMatch(Character::isISOControl), "control character in line");
            this.text = text;
        }

        private boolean seesOneOf(String characters) {
            return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
        }

        boolean skip(char expected) {
            boolean found = at < text.length() && text.charAt(at) == expected;
            at += found ? 1 : 0;
            return found;
        }

        void expect(char expected) {
            check(skip(expected), "'" + expected + "' expected at " + at);
        }

        void expectEnd() {
            check(at == text.length(), "end of line expected at " + at);
        }

        String until(String stops) {
            int start = at;
            while (at < text.length() && !seesOneOf(stops)) {
                at++;
            }
            return text.substring(start, at);
        }

        /** Quoted or not: each form has its own characters that need a backslash. */
        String value() {
            boolean quoted = skip('"');
            var special = quoted ? "\"\\" : ",= \"\\";
            var value = new StringBuilder();
            while (quoted ? !skip('"') : at < text.length() && !seesOneOf(", ")) {
                check(at < text.length(), "unterminated quote");
                boolean escaped = skip('\\');
                check(escaped == seesOneOf(special), "invalid character or escape at " + at);
                value.append(text.charAt(at++));
            }
            return value.toString();
        }
    }
}
