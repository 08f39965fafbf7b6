package io.jobmeter.config;

/**
 * Something that was said and cannot be used.
 *
 * @param at where it stands, as {@code FILE:LINE}; empty where no file said it
 * @param path what it is about, such as {@code targets[1].url}; empty where no file said it
 */
public record Problem(String at, String path, String sentence) {

    @Override
    public String toString() {
        return at.isEmpty() ? sentence : at + ": " + sentence;
    }
}
