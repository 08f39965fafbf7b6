package io.jobmeter.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value that may stand elsewhere: {@code ${env:NAME}} in a variable, {@code file:PATH} in a file. */
final class SecretText {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([^}]*)}");
    private static final String FILE = "file:";

    private final Map<String, String> environment;
    private final Path directory;

    SecretText(Map<String, String> environment, Path directory) {
        this.environment = environment;
        this.directory = directory;
    }

    /** @param key what the value was given for, to be named where it is not to be had */
    String resolve(String key, String text) throws BadTargetException {
        String value = text.startsWith(FILE) ? content(key, text.substring(FILE.length())) : substituted(key, text);
        if (value.isBlank()) {
            throw new BadTargetException("has an empty " + key);
        }
        return value.strip();
    }

    private String substituted(String key, String text) throws BadTargetException {
        Matcher variables = VARIABLE.matcher(text);
        for (MatchResult variable : variables.results().toList()) {
            if (environment.getOrDefault(variable.group(1), "").isBlank()) {
                throw new BadTargetException(
                        "has its " + key + " in the variable " + variable.group(1) + ", which is not set");
            }
        }
        return variables.reset().replaceAll(variable -> Matcher.quoteReplacement(environment.get(variable.group(1))));
    }

    private String content(String key, String path) throws BadTargetException {
        try {
            return Files.readString(directory.resolve(path));
        } catch (IOException | RuntimeException unreadable) {
            throw new BadTargetException("has its " + key + " in the file '" + path + "', which cannot be read");
        }
    }
}
