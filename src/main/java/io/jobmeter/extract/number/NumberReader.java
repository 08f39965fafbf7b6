package io.jobmeter.extract.number;

import io.jobmeter.extract.number.Reading.Number;
import io.jobmeter.extract.number.Reading.Wrong;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** How texts become numbers for one metric. Any number of threads may use one. */
public final class NumberReader {

    private final Wanted wanted;
    private final Unit given;

    /** What bare numbers become, and its name. */
    private final Unit bare;

    private final String bareName;
    private final PlainBytes plain;

    private NumberReader(Wanted wanted, Unit given) {
        this.wanted = wanted;
        this.given = given;
        this.bare = given == Unit.NONE ? given : target(given);
        this.bareName = name(bare);
        this.plain = new PlainBytes(given.up(bare), given.down(bare));
    }

    /**
     * @param wanted the metric's unit as the user wrote it, may be empty
     * @param given the unit of numbers that carry none, may be empty
     * @throws IllegalArgumentException with a sentence's end, where numbers in the one cannot become the other
     */
    public static NumberReader of(String wanted, String given) {
        Wanted to = Wanted.of(wanted.strip());
        Unit from = given.isBlank() ? Unit.NONE : UnitText.read(given.strip());
        if (from != Unit.NONE && !to.isAny() && !from.becomes(to.unit())) {
            throw new IllegalArgumentException("'" + given.strip() + "' cannot become unit '" + to.text()
                    + "': give two units of one kind, such as ms and seconds");
        }
        return new NumberReader(to, from);
    }

    public Reading read(String text) {
        Cursor cursor = new Cursor(text);
        try {
            return number(new QuantityText(wanted, cursor).read());
        } catch (Refusal refusal) {
            return new Wrong(refusal.sentence(cursor.text()));
        }
    }

    /** For a number that a document gave as a number. */
    public Reading read(double value, String shown) {
        if (!Double.isFinite(value)) {
            return new Wrong(Refusal.notFinite().sentence(shown));
        }
        if (given.equals(bare)) {
            return new Number(value, bareName);
        }
        BigDecimal magnitude = new BigDecimal(Double.toString(Math.abs(value)));
        try {
            return number(new Quantity(Math.copySign(1, value) < 0, magnitude, given));
        } catch (Refusal refusal) {
            return new Wrong(refusal.sentence(shown));
        }
    }

    /**
     * Digits, a point and a sign as they stand in a line, which is what most lines hold, without a String; anything else
     * as UTF-8.
     *
     * @param to behind the last byte
     */
    public Reading read(byte[] text, int from, int to) {
        double value = plain.read(text, from, to);
        return Double.isNaN(value)
                ? read(new String(text, from, to - from, StandardCharsets.UTF_8))
                : new Number(value, bareName);
    }

    private Number number(Quantity quantity) throws Refusal {
        Unit from = quantity.unit() == Unit.NONE ? given : quantity.unit();
        Unit to = from == Unit.NONE ? from : target(from);
        if (!from.becomes(to)) {
            throw new Refusal("which is " + from.phrase() + " and not " + to.phrase());
        }
        double magnitude = from.convert(quantity.magnitude(), to).doubleValue();
        if (Double.isInfinite(magnitude)) {
            throw Refusal.notFinite();
        }
        return new Number(quantity.negative() ? -magnitude : magnitude, name(to));
    }

    private Unit target(Unit from) {
        return wanted.isAny() ? from.inBase() : wanted.unit();
    }

    private String name(Unit to) {
        return wanted.isAny() ? to.base() : wanted.text();
    }
}
