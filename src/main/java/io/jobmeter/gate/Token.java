package io.jobmeter.gate;

import java.util.Locale;
import java.util.Set;

/**
 * A word of a condition.
 *
 * @param text without quotes and escapes
 * @param column counted from 1
 */
record Token(Kind kind, String text, int column) {

    enum Kind {
        NAME,
        QUOTED,
        NUMBER,
        SYMBOL,
        END
    }

    /** They join conditions, so that a metric of such a name has to be quoted. */
    static final Set<String> JOINTS = Set.of("and", "or", "not");

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isJoint() {
        return kind == Kind.NAME && JOINTS.contains(text.toLowerCase(Locale.ROOT));
    }

    boolean isJoint(String joint) {
        return kind == Kind.NAME && text.equalsIgnoreCase(joint);
    }

    /** What stands here instead of what is expected. */
    BadConditionException instead(String expected) {
        String here = kind == Kind.END ? "ends at column " + column : "has " + shown() + " at column " + column;
        return new BadConditionException(here + ", where " + expected + " is expected");
    }

    private String shown() {
        return kind == Kind.QUOTED ? Quoted.of(text) : "'" + text + "'";
    }
}
