package io.jobmeter.metric;

import java.math.BigDecimal;

/** Numbers for people. */
public final class PlainNumber {

    private PlainNumber() {}

    /** Without the exponents that {@link Double#toString} puts in, except where plain digits would be no easier. */
    public static String of(double value) {
        double size = Math.abs(value);
        return size == 0 || size >= 1e-6 && size < 1e15
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
