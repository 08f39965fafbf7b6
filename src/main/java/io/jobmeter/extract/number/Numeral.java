package io.jobmeter.extract.number;

import java.math.BigDecimal;

/**
 * Digits, groups of three, point and exponent, without a sign. A comma is a decimal point only behind groups that
 * something else parts, as in {@code 1.234.567,89}: nothing else can be meant there.
 */
final class Numeral {

    private final Cursor cursor;
    private final Digits digits = new Digits();

    private Numeral(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Leaves the cursor behind the number. */
    static BigDecimal read(Cursor cursor) throws Refusal {
        return new Numeral(cursor).read();
    }

    private BigDecimal read() throws Refusal {
        if (!cursor.digit(0) && !(cursor.peek(0) == '.' && cursor.digit(1))) {
            throw Refusal.notA("a number");
        }
        char parting = whole();
        if (cursor.peek(0) == '.' && parting != '.') {
            fraction();
        } else if (cursor.peek(0) == ',' && cursor.digit(1)) {
            if (parting == 0 || parting == ',') {
                throw new Refusal("and a comma is never a decimal point: run the tool with LC_ALL=C, or replace the"
                        + " comma in the rule's value");
            }
            fraction();
        }
        exponent();
        return digits.value();
    }

    /** What parts the groups; NUL where there are none. */
    private char whole() {
        boolean groups = cursor.peek(0) != '0';
        int length = run();
        char parting = cursor.peek(0);
        if (!groups || length == 0 || length > 3 || !parts(parting) || !group(parting)) {
            return 0;
        }
        while (group(parting)) {
            cursor.skip(1);
            run();
        }
        return parting;
    }

    private boolean parts(char character) {
        return switch (character) {
            case ',', '\'', '’', '_', ' ', '\u00A0', '\u2007', '\u2009', '\u202F' -> true;
            case '.' -> endsInComma();
            default -> false;
        };
    }

    /** Whether groups that points part go on to a comma. */
    private boolean endsInComma() {
        int ahead = 0;
        while (group('.', ahead)) {
            ahead += 4;
        }
        return cursor.peek(ahead) == ',' && cursor.digit(ahead + 1);
    }

    private boolean group(char parting) {
        return group(parting, 0);
    }

    private boolean group(char parting, int ahead) {
        return cursor.peek(ahead) == parting
                && cursor.digit(ahead + 1)
                && cursor.digit(ahead + 2)
                && cursor.digit(ahead + 3)
                && !cursor.digit(ahead + 4);
    }

    private void fraction() {
        cursor.skip(1);
        digits.point();
        run();
    }

    private int run() {
        int length = 0;
        for (; cursor.digit(0); length++) {
            digits.add(cursor.next());
        }
        return length;
    }

    private void exponent() {
        if (cursor.peek(0) != 'e' && cursor.peek(0) != 'E') {
            return;
        }
        if (!cursor.digit(cursor.signed(1) ? 2 : 1)) {
            return;
        }
        cursor.skip(1);
        boolean minus = cursor.sign();
        StringBuilder exponent = new StringBuilder();
        while (cursor.digit(0)) {
            exponent.append(cursor.next());
        }
        digits.exponent(minus, exponent);
    }
}
