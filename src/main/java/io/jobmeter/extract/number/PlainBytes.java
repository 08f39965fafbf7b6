package io.jobmeter.extract.number;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The exact fast way for what most lines hold: a sign, a point and so few digits that a double holds them, times and
 * through numbers that it holds too. One rounding is left then, which is that of the result.
 */
final class PlainBytes {

    private static final int DIGITS = 15;
    private static final int LONGEST = DIGITS + 2;
    private static final long EXACT = 1L << 53;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final long largest;
    private final long up;
    private final double down;

    /** Numbers are multiplied by up and divided by down. */
    PlainBytes(BigDecimal up, BigDecimal down) {
        int scale = Math.max(0, Math.max(up.scale(), down.scale()));
        BigInteger wholeUp = up.scaleByPowerOfTen(scale).toBigIntegerExact();
        BigInteger wholeDown = down.scaleByPowerOfTen(scale).toBigIntegerExact();
        BigInteger common = wholeUp.gcd(wholeDown);
        BigInteger exact = BigInteger.valueOf(EXACT);
        BigInteger factor = wholeUp.divide(common);
        BigInteger divisor = wholeDown.divide(common);
        boolean fits = factor.max(divisor).compareTo(exact) < 0;
        this.up = fits ? factor.longValueExact() : 1;
        this.down = fits ? divisor.doubleValue() : 1;
        this.largest = fits ? EXACT / this.up : -1;
    }

    /** NaN where the bytes are not that plain; they may be a number all the same. */
    double read(byte[] text, int from, int to) {
        if (to - from > LONGEST || from >= to) {
            return Double.NaN;
        }
        boolean signed = text[from] == '-' || text[from] == '+';
        int digits = 0;
        int point = -1;
        long number = 0;
        for (int at = signed ? from + 1 : from; at < to; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                number = number * 10 + digit;
                digits++;
            } else if (text[at] == '.' && point < 0) {
                point = at;
            } else {
                return Double.NaN;
            }
        }
        if (digits == 0 || digits > DIGITS || number > largest) {
            return Double.NaN;
        }
        double magnitude = through(number * up, point < 0 ? 1 : POWERS[to - point - 1]);
        return text[from] == '-' ? -magnitude : magnitude;
    }

    private double through(long number, double power) {
        double divisor = down * power;
        return divisor >= EXACT ? Double.NaN : number / divisor;
    }
}
