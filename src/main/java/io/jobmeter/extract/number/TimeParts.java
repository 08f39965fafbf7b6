package io.jobmeter.extract.number;

import java.math.BigDecimal;
import java.util.Optional;

/** A time in several units, the larger ones first: {@code 1h2m}, {@code 2d 3h}, {@code 1 hour, 30 minutes}. */
final class TimeParts {

    private TimeParts() {}

    /**
     * @param cursor behind the first number
     * @return seconds, or nothing where the text is something else
     */
    static Optional<BigDecimal> read(Cursor cursor, BigDecimal first) throws Refusal {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal number = first;
        BigDecimal larger = null;
        while (true) {
            Optional<Unit> unit = UnitTable.time(cursor.letters());
            if (unit.isEmpty() || larger != null && unit.get().size().compareTo(larger) >= 0) {
                return Optional.empty();
            }
            larger = unit.get().size();
            total = total.add(number.multiply(larger));
            if (!between(cursor)) {
                return cursor.atEnd() ? Optional.of(total) : Optional.empty();
            }
            Optional<BigDecimal> clock = WrittenTime.clock(cursor.shortRest());
            if (clock.isPresent()) {
                return clock.map(total::add);
            }
            number = Numeral.read(cursor);
            cursor.skipBlanks();
        }
    }

    /** True where another number follows. */
    private static boolean between(Cursor cursor) {
        if (cursor.peek(0) == ',' && Cursor.isBlank(cursor.peek(1))) {
            cursor.next();
        }
        cursor.skipBlanks();
        return cursor.digit(0);
    }
}
