package io.jobmeter.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A path in words. Where the machine's locale lacks a letter of it, Java has no such path, as with one that has a zero. */
record PathText(Path directory) {

    static final String PROBLEM = "is no path in this machine's locale";

    Path of(String key, String text) throws BadTargetException {
        try {
            return directory.resolve(text);
        } catch (InvalidPathException none) {
            throw new BadTargetException(key, "'" + text + "' " + PROBLEM);
        }
    }
}
