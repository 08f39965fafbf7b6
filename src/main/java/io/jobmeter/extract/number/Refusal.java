package io.jobmeter.extract.number;

/** Why a text is no number; thrown once for every such line, so without a stack. */
final class Refusal extends Exception {

    private final boolean quoted;

    /** @param words what follows the text in a sentence */
    Refusal(String words) {
        this(words, true);
    }

    private Refusal(String words, boolean quoted) {
        super(words, null, false, false);
        this.quoted = quoted;
    }

    static Refusal notA(String phrase) {
        return new Refusal("which is not " + phrase);
    }

    static Refusal notFinite() {
        return new Refusal("which is not a finite number", false);
    }

    String sentence(String text) {
        String shown = Shown.of(text);
        return "found " + (quoted ? "'" + shown + "'" : shown) + ", " + getMessage();
    }
}
