package io.jobmeter.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A unit that numbers in a condition, and metrics, can have.
 *
 * @param kind only what is of one kind can be compared
 * @param size how much of its kind's own measure it is
 */
record WrittenUnit(String kind, double size) {

    private static final String TIME = "a time";
    private static final String DATA = "a size";
    private static final String SHARE = "a share";

    /** Of short words only these: the min of a name is the least, and no minute. */
    private static final Set<String> IN_NAMES = Set.of("ns", "us", "ms");

    private static final Map<String, WrittenUnit> KNOWN = known();

    /** Symbols are read letter by letter, words of three letters and more in any case. */
    static Optional<WrittenUnit> find(String spelling) {
        WrittenUnit unit = KNOWN.get(spelling);
        return Optional.ofNullable(
                unit == null && spelling.length() > 3 ? KNOWN.get(spelling.toLowerCase(Locale.ROOT)) : unit);
    }

    /** Of a metric: as it says itself, else as the last word of its name says, as Prometheus would have it. */
    static Optional<WrittenUnit> of(String unit, String name) {
        if (!unit.isEmpty()) {
            return find(unit);
        }
        String counted = name.endsWith("_total") ? name.substring(0, name.length() - "_total".length()) : name;
        String word = counted.substring(counted.lastIndexOf('_') + 1);
        return IN_NAMES.contains(word) || word.length() > 4 ? find(word) : Optional.empty();
    }

    /** A number in this unit, in the other one: exactly, as both are written. */
    double convert(double value, WrittenUnit other) {
        return size == other.size
                ? value
                : BigDecimal.valueOf(value)
                        .multiply(BigDecimal.valueOf(size))
                        .divide(BigDecimal.valueOf(other.size), MathContext.DECIMAL64)
                        .doubleValue();
    }

    boolean isTime() {
        return kind.equals(TIME);
    }

    private static Map<String, WrittenUnit> known() {
        Map<String, WrittenUnit> known = new HashMap<>();
        put(known, TIME, 1e-9, "ns nanosecond nanoseconds");
        put(known, TIME, 1e-6, "us µs μs microsecond microseconds");
        put(known, TIME, 1e-3, "ms msec millis millisecond milliseconds");
        put(known, TIME, 1, "s sec secs second seconds");
        put(known, TIME, 60, "m min mins minute minutes");
        put(known, TIME, 3600, "h hour hours");
        put(known, TIME, 86400, "d day days");
        put(known, DATA, 1, "B By byte bytes");
        put(known, DATA, 1e3, "kB KB kilobyte kilobytes");
        put(known, DATA, 1e6, "MB megabyte megabytes");
        put(known, DATA, 1e9, "GB gigabyte gigabytes");
        put(known, DATA, 1e12, "TB terabyte terabytes");
        put(known, DATA, 1L << 10, "KiB kibibyte kibibytes");
        put(known, DATA, 1L << 20, "MiB mebibyte mebibytes");
        put(known, DATA, 1L << 30, "GiB gibibyte gibibytes");
        put(known, DATA, 1L << 40, "TiB tebibyte tebibytes");
        put(known, SHARE, 0.01, "% percent pct percentage");
        put(known, SHARE, 1, "ratio 1");
        return Map.copyOf(known);
    }

    private static void put(Map<String, WrittenUnit> known, String kind, double size, String spellings) {
        for (String spelling : spellings.split(" ")) {
            known.put(spelling, new WrittenUnit(kind, size));
        }
    }
}
