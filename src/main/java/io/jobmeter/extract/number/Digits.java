package io.jobmeter.extract.number;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The digits of one number as they come. Past those that can change a double only counts whether one of them is not zero,
 * so that no text takes more than linear time.
 */
final class Digits {

    private static final int KEPT = 800;
    private static final int AS_LONG = 18;

    /** Far past all doubles, units included; arithmetic with it stays small. */
    private static final int FAR = 1000;

    private static final long LONGEST_POWER = 1_000_000_000_000L;

    private final StringBuilder kept = new StringBuilder();
    private boolean behindPoint;
    private boolean more;
    private long power;

    void point() {
        behindPoint = true;
    }

    void add(char digit) {
        if (behindPoint) {
            power--;
        }
        if (kept.length() == KEPT) {
            power++;
            more |= digit != '0';
        } else if (!kept.isEmpty() || digit != '0') {
            kept.append(digit);
        }
    }

    /** @param digits of an exponent, which may be as long as they like */
    void exponent(boolean minus, CharSequence digits) {
        long exponent = 0;
        for (int i = 0; i < digits.length() && exponent < LONGEST_POWER; i++) {
            exponent = exponent * 10 + digits.charAt(i) - '0';
        }
        power += minus ? -exponent : exponent;
    }

    BigDecimal value() {
        long magnitude = kept.length() + power;
        if (kept.isEmpty() || magnitude < -FAR) {
            return BigDecimal.ZERO;
        }
        if (magnitude > FAR) {
            return BigDecimal.ONE.scaleByPowerOfTen(FAR);
        }
        int scale = (int) -power;
        if (kept.length() <= AS_LONG) {
            return BigDecimal.valueOf(Long.parseLong(kept, 0, kept.length(), 10), scale);
        }
        return new BigDecimal(new BigInteger(more ? kept + "1" : kept.toString()), more ? scale + 1 : scale);
    }
}
