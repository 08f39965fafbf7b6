package io.jobmeter.config;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What looks like a secret in a text that is no configuration, or that nobody got to read as one. */
record UnreadSecrets(String text) {

    /** So many, and so long as the pattern has it, that no text keeps us busy. */
    private static final int MOST = 1_000;

    /** Behind a value without quotes another key may stand, so that it is not passed by. */
    private static final Pattern KEY = Pattern.compile(
            "\\b(?:token|password)[\"']?[ \\t]*+:[ \\t]*+(?:[&!]\\S{0,100}+[ \\t]++)?(?:[|>][-+0-9]*+\\s*+)?"
                    + "(?:\"(?<double>[^\"\\n]++)|'(?<single>[^'\\n]++)|(?=(?<plain>[^\\n]{1,4096})))");

    private static final Pattern ADDRESS = Pattern.compile("[a-z]{2,8}+://[^\\s\"'\\],]++");

    /** Without quotes, and without what may belong to the text around it. */
    List<String> values() {
        return KEY.matcher(text)
                .results()
                .limit(MOST)
                .flatMap(UnreadSecrets::value)
                .toList();
    }

    List<String> addresses() {
        return ADDRESS.matcher(text)
                .results()
                .limit(MOST)
                .map(MatchResult::group)
                .map(address -> address.replaceAll("}$", ""))
                .toList();
    }

    private static Stream<String> value(MatchResult found) {
        String plain = found.group("plain");
        if (plain == null) {
            return Stream.of(found.group("double"), found.group("single")).filter(Objects::nonNull);
        }
        String line = plain.replaceFirst("\\s#.*", "").strip();
        String first = line.replaceFirst(line.startsWith("${env:") ? "(?<=}).*" : "[,\\]}].*", "");
        return Stream.of(line, first.strip()).distinct();
    }
}
