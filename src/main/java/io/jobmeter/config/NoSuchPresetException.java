package io.jobmeter.config;

/** A preset that is not built in; its message names the nearest one. */
public final class NoSuchPresetException extends Exception {

    NoSuchPresetException(String message) {
        super(message, null, false, false);
    }
}
