package io.jobmeter.extract.format.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the regular expressions that are texts, characters of one kind in a row, and groups around them, where the next
 * byte alone decides whether a row goes on. There is then one way at most from each place, so that what is taken greedily
 * is what an engine that tries all ways would prefer. Of all other expressions nothing is understood here.
 */
public final class StraightScan {

    /** A part of an expression. */
    public sealed interface Step {}

    public record Text(byte[] bytes) implements Step {}

    /** @param set of bytes; characters beyond ASCII are either all in it or none */
    public record Row(BitSet set, boolean[] table, int least, int most) implements Step {}

    /** @param index where the place is kept at which a group begins or ends */
    public record Mark(int index) implements Step {}

    public record EndOfLine() implements Step {}

    /**
     * @param anchored whether it matches at the line's begin only
     * @param first the bytes that a match can begin with
     * @param groups how many there are, the whole match among them
     */
    public record Expression(List<Step> steps, boolean anchored, boolean[] first, int groups) {}

    private static final int VALUES = 256;
    private static final int ASCII = 128;
    private static final String PUNCTUATION = "\\.[]{}()*+?^$|/-\"'=:,;<>%#&@!~ ";

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final String expression;
    private final List<Step> steps = new ArrayList<>();
    private int at;
    private int groups = 1;

    private StraightScan(String expression) {
        this.expression = expression;
    }

    public static Optional<Expression> of(String expression) {
        try {
            return Optional.of(new StraightScan(expression).whole());
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException other) {
            return Optional.empty();
        }
    }

    private Expression whole() {
        boolean anchored = took('^');
        sequence();
        BitSet after = new BitSet(VALUES);
        boolean empty = true;
        for (Step step : steps.reversed()) {
            if (step instanceof Text(byte[] bytes)) {
                after.clear();
                after.set(bytes[0] & 0xff);
                empty = false;
            } else if (step instanceof Row(BitSet set, boolean[] _, int least, int most)) {
                check(least == most || !set.intersects(after));
                check(most > 1 || !set.get(ASCII));
                if (least > 0) {
                    after.clear();
                }
                after.or(set);
                empty &= least == 0;
            }
        }
        check(at == expression.length() && !empty);
        return new Expression(steps, anchored, table(after), groups);
    }

    private void sequence() {
        while (at < expression.length() && expression.charAt(at) != ')') {
            char character = expression.charAt(at++);
            switch (character) {
                case '(' -> group();
                case '[' -> row(charClass());
                case '.' -> {
                    BitSet all = new BitSet(VALUES);
                    all.set(0, VALUES);
                    row(all);
                }
                case '$' -> steps.add(new EndOfLine());
                case '\\' -> {
                    char escaped = expression.charAt(at++);
                    if ("dDwWsS".indexOf(escaped) >= 0) {
                        row(kind(escaped));
                    } else {
                        plain(punctuation(escaped));
                    }
                }
                default -> {
                    check("*+?{}|^]\n\r".indexOf(character) < 0 && !Character.isSurrogate(character));
                    plain(character);
                }
            }
        }
    }

    private void group() {
        boolean named = took('?');
        if (named) {
            took('P');
            check(took('<'));
            at = expression.indexOf('>', at) + 1;
        }
        int number = groups++;
        steps.add(new Mark(2 * number));
        sequence();
        check(took(')') && !isQuantifier());
        steps.add(new Mark(2 * number + 1));
    }

    private void plain(char character) {
        if (isQuantifier()) {
            check(character < ASCII);
            BitSet set = new BitSet(VALUES);
            set.set(character);
            row(set);
            return;
        }
        String before =
                !steps.isEmpty() && steps.getLast() instanceof Text(byte[] bytes) ? new String(bytes, UTF_8) : "";
        if (!before.isEmpty()) {
            steps.removeLast();
        }
        steps.add(new Text((before + character).getBytes(UTF_8)));
    }

    private void row(BitSet set) {
        int least = took('*') || isNext('?') ? 0 : 1;
        int most = least == 0 && !took('?') || took('+') ? Integer.MAX_VALUE : 1;
        check(!isQuantifier());
        steps.add(new Row(set, table(set), least, most));
    }

    private BitSet charClass() {
        boolean negated = took('^');
        BitSet set = new BitSet(VALUES);
        do {
            boolean escaped = took('\\');
            char first = expression.charAt(at++);
            if (escaped && "dws".indexOf(first) >= 0) {
                set.or(kind(first));
                continue;
            }
            check(first < ASCII && (escaped ? PUNCTUATION : "[]").indexOf(first) >= 0 == escaped);
            char last = first;
            if (isNext('-') && expression.charAt(at + 1) != ']') {
                last = expression.charAt(at + 1);
                at += 2;
                check(last < ASCII && last >= first && "[]\\".indexOf(last) < 0);
            }
            set.set(first, last + 1);
        } while (!took(']'));
        if (negated) {
            set.flip(0, VALUES);
        }
        return set;
    }

    private static BitSet kind(char letter) {
        String members = switch (Character.toLowerCase(letter)) {
            case 'd' -> DIGITS;
            case 'w' -> DIGITS + LETTERS + LETTERS.toUpperCase(Locale.ROOT) + "_";
            default -> " \t\n\f\r";
        };
        BitSet set = new BitSet(VALUES);
        members.chars().forEach(set::set);
        if (Character.isUpperCase(letter)) {
            set.flip(0, VALUES);
        }
        return set;
    }

    private static char punctuation(char character) {
        check(PUNCTUATION.indexOf(character) >= 0);
        return character;
    }

    private static boolean[] table(BitSet set) {
        boolean[] table = new boolean[VALUES];
        set.stream().forEach(value -> table[value] = true);
        return table;
    }

    private boolean isQuantifier() {
        return at < expression.length() && "*+?{".indexOf(expression.charAt(at)) >= 0;
    }

    private boolean isNext(char character) {
        return at < expression.length() && expression.charAt(at) == character;
    }

    private boolean took(char character) {
        boolean here = isNext(character);
        at += here ? 1 : 0;
        return here;
    }

    private static void check(boolean understood) {
        if (!understood) {
            throw new IllegalArgumentException("not straight");
        }
    }
}
