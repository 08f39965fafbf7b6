package io.jobmeter.extract.row;

/** Other libraries' words, made fit to stand in a sentence of ours. */
public final class Sentence {

    private Sentence() {}

    public static String of(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : of(message);
    }

    /** Parsers show the place in further lines; the first says what is wrong. */
    public static String of(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
