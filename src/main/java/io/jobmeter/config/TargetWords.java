package io.jobmeter.config;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A target as it was said. Each word is taken by who reads it; what nobody took does not belong to that kind. */
final class TargetWords {

    private final String kind;
    private final Map<String, String> words;
    private final Map<String, String> dimensions;
    private final SortedSet<String> left;

    private TargetWords(String kind, Map<String, String> words, Map<String, String> dimensions) {
        this.kind = kind;
        this.words = words;
        this.dimensions = dimensions;
        this.left = new TreeSet<>(words.keySet());
        if (!dimensions.isEmpty()) {
            left.add("dimensions");
        }
    }

    /** {@code KIND[=URL]}, as given on a command line. */
    static TargetWords onTheSpot(String text) {
        String[] parts = text.split("=", 2);
        return new TargetWords(parts[0], parts.length == 2 ? Map.of("url", parts[1]) : Map.of(), Map.of());
    }

    static TargetWords of(JobFile.Target target) {
        Map<String, String> words = new TreeMap<>();
        target.name().ifPresent(text -> words.put("name", text));
        target.url().ifPresent(text -> words.put("url", text));
        target.path().ifPresent(text -> words.put("path", text));
        target.token().ifPresent(text -> words.put("token", text));
        target.user().ifPresent(text -> words.put("user", text));
        target.password().ifPresent(text -> words.put("password", text));
        target.ca().ifPresent(text -> words.put("ca", text));
        target.certificate().ifPresent(text -> words.put("certificate", text));
        target.key().ifPresent(text -> words.put("key", text));
        target.insecure().ifPresent(text -> words.put("insecure", text));
        target.connectTimeout().ifPresent(text -> words.put("connect-timeout", text));
        target.readTimeout().ifPresent(text -> words.put("read-timeout", text));
        target.grouping().ifPresent(text -> words.put("grouping", text));
        target.deleteOldGroup().ifPresent(text -> words.put("delete-old-group", text));
        target.prefix().ifPresent(text -> words.put("prefix", text));
        target.source().ifPresent(text -> words.put("source", text));
        target.enrich().ifPresent(text -> words.put("enrich", text));
        return new TargetWords(target.kind().orElse(""), words, target.dimensions());
    }

    String kind() {
        return kind;
    }

    Optional<String> take(String word) {
        left.remove(word);
        return said(word);
    }

    Map<String, String> takeDimensions() {
        left.remove("dimensions");
        return dimensions;
    }

    /** Without taking it. */
    Optional<String> said(String word) {
        return Optional.ofNullable(words.get(word)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** In order. */
    SortedSet<String> left() {
        return left;
    }
}
