package io.jobmeter.target;

/**
 * What a target answers who has no metric for it.
 *
 * @param words a sentence's end, after the target's name
 */
public record Visit(Kind kind, String words) {

    public enum Kind {
        /** It would take metrics, as far as can be known. */
        THERE,
        /** It cannot be known, or it is there and yet not as it should be. */
        DOUBTFUL,
        /** A delivery would fail. */
        WRONG
    }

    public static Visit there(String words) {
        return new Visit(Kind.THERE, words);
    }

    public static Visit doubtful(String words) {
        return new Visit(Kind.DOUBTFUL, words);
    }

    public static Visit wrong(String words) {
        return new Visit(Kind.WRONG, words);
    }
}
