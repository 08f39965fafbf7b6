package io.jobmeter.gate;

/** A part of a condition. Its text reads as it was meant, with brackets where they are needed. */
public sealed interface Expression permits Condition, Term {

    /** What binds more has more. */
    int rank();

    /** Its text, fit to stand where only what binds at least so much can. */
    default String in(int least) {
        return rank() < least ? "(" + this + ")" : toString();
    }
}
