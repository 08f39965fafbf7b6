package io.jobmeter.extract.format.record;

import io.jobmeter.extract.format.line.Literal;
import java.util.List;

/**
 * Tells JSON documents of which no rule takes anything before they are parsed. A text in JSON is written as it is, or
 * with a backslash in it, so that a line without backslashes holds all of its texts as they are.
 */
final class NeededTexts {

    private static final Literal BACKSLASH = new Literal(new byte[] {'\\'});

    private final Literal[][] texts;

    NeededTexts(List<List<String>> texts) {
        this.texts = texts.stream().map(NeededTexts::literals).toArray(Literal[][]::new);
    }

    private static Literal[] literals(List<String> texts) {
        return texts.stream().map(text -> Literal.exactly('"' + text + '"')).toArray(Literal[]::new);
    }

    /**
     * Of an object that is cut short nobody knows what it would have held.
     *
     * @param from where it begins, with its first bracket
     */
    boolean areAbsent(byte[] bytes, int from, int to) {
        return texts.length > 0
                && bytes[from] == '{'
                && bytes[to - 1] == '}'
                && eachLacksOne(bytes, from, to)
                && BACKSLASH.firstIn(bytes, from, to) < 0;
    }

    private boolean eachLacksOne(byte[] bytes, int from, int to) {
        for (Literal[] together : texts) {
            if (!lacksOne(together, bytes, from, to)) {
                return false;
            }
        }
        return true;
    }

    private static boolean lacksOne(Literal[] together, byte[] bytes, int from, int to) {
        for (Literal text : together) {
            if (text.firstIn(bytes, from, to) < 0) {
                return true;
            }
        }
        return false;
    }
}
