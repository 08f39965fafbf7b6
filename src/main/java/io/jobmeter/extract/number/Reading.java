package io.jobmeter.extract.number;

/** What a text is as a number. */
public sealed interface Reading {

    /** @param unit what the number is in now: the wanted unit, or the base unit that was found (seconds, bytes, ...), or "" */
    record Number(double value, String unit) implements Reading {}

    /** @param reason a sentence's end, such as "found '12 apples', which is not a number" */
    record Wrong(String reason) implements Reading {}
}
