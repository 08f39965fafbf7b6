package io.jobmeter.extract;

/** Other libraries' words, made fit to stand in a sentence of ours. */
final class Sentence {

    private Sentence() {}

    static String of(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : of(message);
    }

    /** Parsers show the place in further lines; the first says what is wrong. */
    static String of(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
