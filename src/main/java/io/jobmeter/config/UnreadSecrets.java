package io.jobmeter.config;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What looks like a secret in a text that is no configuration, or that nobody got to read as one. */
record UnreadSecrets(String text) {

    private static final Pattern KEY =
            Pattern.compile("\\b(?:token|password)[\"']?[ \\t]*+:[ \\t]*+(?:[&!]\\S*+[ \\t]++)?(?:[|>][-+0-9]*+\\s*+)?"
                    + "(?:\"(?<double>[^\"\\n]++)|'(?<single>[^'\\n]++)|(?<plain>[^\\n]++))");
    private static final Pattern ADDRESS = Pattern.compile("[a-z]++://[^\\s\"'\\],]++");

    /** Without quotes, and without what may belong to the text around it. */
    List<String> values() {
        return KEY.matcher(text).results().flatMap(UnreadSecrets::value).toList();
    }

    List<String> addresses() {
        return ADDRESS.matcher(text)
                .results()
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
        String first = line.replaceFirst(line.startsWith("${env:") ? "(?<=}).*" : "\\s*[,\\]}].*", "");
        return Stream.of(line, first).distinct();
    }
}
