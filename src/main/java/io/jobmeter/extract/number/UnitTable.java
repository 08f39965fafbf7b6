package io.jobmeter.extract.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The units that mean something to us. Symbols are read letter by letter, words of three letters and more in any case. */
final class UnitTable {

    private static final String TIME = "time";

    private static final int SHORTEST_WORD = 3;
    private static final BigDecimal BIT = new BigDecimal("0.125");
    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private static final List<String> PREFIXES = List.of("kilo", "mega", "giga", "tera", "peta", "exa");
    private static final List<String> BINARY_PREFIXES = List.of("kibi", "mebi", "gibi", "tebi", "pebi", "exbi");

    private static final UnitTable TABLE = new UnitTable();

    private final Map<String, Unit> symbols = new HashMap<>();
    private final Map<String, Unit> words = new HashMap<>();

    private UnitTable() {
        times();
        data();
        shares();
        put(
                Unit.of("temperature", BigDecimal.ONE, "celsius", BigDecimal.ONE, "a temperature"),
                "°C ℃ Cel degC celsius");
    }

    static Optional<Unit> find(String spelling) {
        Unit unit = TABLE.symbols.get(spelling);
        if (unit == null && spelling.length() >= SHORTEST_WORD) {
            unit = TABLE.words.get(spelling.toLowerCase(Locale.ROOT));
        }
        return Optional.ofNullable(unit);
    }

    static Unit second() {
        return TABLE.symbols.get("s");
    }

    static Optional<Unit> time(String spelling) {
        return find(spelling).filter(unit -> unit.kind().equals(TIME));
    }

    private void times() {
        time("1e-9", "ns nsec nsecs nano nanos nanosec nanosecs nanosecond nanoseconds");
        time("1e-6", "us µs μs usec usecs µsec μsec micro micros microsec microsecs microsecond microseconds");
        time("1e-3", "ms msec msecs milli millis millisec millisecs millisecond milliseconds");
        time("1", "s sec secs second seconds");
        time("60", "m min mins minute minutes");
        time("3600", "h hr hrs hour hours");
        time("86400", "d day days");
        time("604800", "w wk wks week weeks");
    }

    private void time(String seconds, String spellings) {
        put(Unit.of(TIME, new BigDecimal(seconds), "seconds", BigDecimal.ONE, "a time"), spellings);
    }

    private void data() {
        data("", "", BigDecimal.ONE);
        for (int i = 0; i < PREFIXES.size(); i++) {
            String letter = "kMGTPE".substring(i, i + 1);
            BigDecimal decimal = BigDecimal.valueOf(1000).pow(i + 1);
            BigDecimal binary = BigDecimal.valueOf(1024).pow(i + 1);
            data(letter, PREFIXES.get(i), decimal);
            data(letter.toUpperCase(Locale.ROOT) + "i", BINARY_PREFIXES.get(i), binary);
            if (i == 0) {
                data("K", "K", decimal);
                data("ki", "ki", binary);
            }
        }
    }

    private void data(String letter, String prefix, BigDecimal times) {
        Unit bytes = Unit.of("data", times, "bytes", BigDecimal.ONE, "a number of bytes");
        Unit bits = Unit.of("data", times.multiply(BIT), "bits", BIT, "a number of bits");
        for (String word : List.of(letter, prefix)) {
            put(bytes, word + "byte " + word + "bytes");
            put(bits, word + "bit " + word + "bits");
        }
        put(bytes, letter + "B " + letter + "By");
        Unit second = symbols.get("s");
        put(bytes.per(second, "s"), letter + "Bps");
        put(bits.per(second, "s"), letter + "bps " + letter.toLowerCase(Locale.ROOT) + "bps");
    }

    private void shares() {
        put(Unit.of("share", PERCENT, "percent", PERCENT, "a percentage"), "% ％ pct percent percentage");
        put(Unit.of("share", new BigDecimal("0.001"), "percent", PERCENT, "a percentage"), "‰ permille");
        put(Unit.of("share", BigDecimal.ONE, "ratio", BigDecimal.ONE, "a ratio"), "1 ratio");
    }

    private void put(Unit unit, String spellings) {
        for (String spelling : spellings.split(" ")) {
            symbols.put(spelling, unit);
            String word = spelling.toLowerCase(Locale.ROOT);
            if (isWord(spelling, word)) {
                words.put(word, unit);
            }
        }
    }

    /** KiB is none, since Kib is something else; MBytes is one. */
    private static boolean isWord(String spelling, String word) {
        boolean ofData =
                word.endsWith("byte") || word.endsWith("bytes") || word.endsWith("bit") || word.endsWith("bits");
        return ofData || word.equals(spelling) && word.length() >= SHORTEST_WORD && !word.endsWith("ps");
    }
}
