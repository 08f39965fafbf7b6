package io.jobmeter.extract.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A unit: how much of its kind's own measure it is, as size over per, since a sixtieth has no decimals.
 *
 * @param kind units of one kind become each other
 * @param base the unit that numbers of this one are told in where nobody wants another
 * @param phrase what a number in it is, for a sentence: "a time"
 * @param known whether it means something to us, or is simply a name
 */
record Unit(
        String kind, BigDecimal size, BigDecimal per, String base, BigDecimal baseSize, String phrase, boolean known) {

    /** Of a number with nothing behind it. */
    static final Unit NONE = new Unit("", BigDecimal.ONE, BigDecimal.ONE, "", BigDecimal.ONE, "a number", true);

    /** More digits than the largest power of two between two units has. */
    private static final MathContext EXACT = new MathContext(200);

    static Unit of(String kind, BigDecimal size, String base, BigDecimal baseSize, String phrase) {
        return new Unit(kind, size.stripTrailingZeros(), BigDecimal.ONE, base, baseSize, phrase, true);
    }

    static Unit named(String name) {
        String one = name.length() > 3 && name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        return new Unit("in " + one, BigDecimal.ONE, BigDecimal.ONE, name, BigDecimal.ONE, "in " + name, false);
    }

    Unit inBase() {
        return new Unit(kind, baseSize, BigDecimal.ONE, base, baseSize, phrase, known);
    }

    /** @param one the name of the base of the other unit, whose size is one there */
    Unit per(Unit other, String one) {
        String count = base.isEmpty() ? "1" : base;
        String words = phrase + " per " + (one.equals("s") ? "second" : one);
        return new Unit(
                kind + "/" + other.kind, size, other.size, count + "/" + one, baseSize, words, known && other.known);
    }

    boolean becomes(Unit other) {
        return kind.equals(other.kind);
    }

    /** Dividing by a power of ten only moves the point, which is many times faster than to divide. */
    BigDecimal convert(BigDecimal value, Unit to) {
        BigDecimal up = up(to);
        BigDecimal down = down(to);
        if (up.compareTo(down) == 0) {
            return value;
        }
        BigDecimal product = value.multiply(up);
        boolean moves = down.unscaledValue().equals(BigInteger.ONE);
        return moves ? product.scaleByPowerOfTen(down.scale()) : product.divide(down, EXACT);
    }

    /** What a number is multiplied by on its way to another unit, before it is divided by {@link #down}. */
    BigDecimal up(Unit to) {
        return size.multiply(to.per);
    }

    BigDecimal down(Unit to) {
        return per.multiply(to.size);
    }
}
