package io.jobmeter.extract.row;

/** Where in a row something stands. */
public sealed interface Part {

    /** The same in every row. */
    record Constant(String text) implements Part {}

    /** A group of a regular expression's match. */
    record Group(int number) implements Part {}

    /** What a jq expression gives. */
    record Path(Jq jq) implements Part {}
}
