package io.jobmeter.gate;

/** A text is no condition. The message is the rest of a sentence that begins with the text. */
final class BadConditionException extends Exception {

    BadConditionException(String message) {
        super(message, null, false, false);
    }
}
