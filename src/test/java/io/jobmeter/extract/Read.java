package io.jobmeter.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;

/** What rules, written as on a command line, find in a text. */
final class Read {

    private Read() {}

    static List<String> text(String input, String... rules) {
        return with(new TextReader(rules(Rule.Text.class, rules)), input.getBytes(UTF_8));
    }

    static List<String> json(String input, String... rules) {
        return with(new JsonReader(rules(Rule.Json.class, rules)), input.getBytes(UTF_8));
    }

    static List<String> with(FormatReader reader, byte[] input) {
        reader.accept(ByteBuffer.wrap(input));
        return reader.finish().stream().map(Read::words).toList();
    }

    static <R extends Rule> List<R> rules(Class<R> kind, String... rules) {
        return List.of(rules).stream().map(Read::rule).map(kind::cast).toList();
    }

    private static Rule rule(String text) {
        try {
            return RuleText.onTheSpot(text);
        } catch (BadRuleException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static String words(Finding finding) {
        return switch (finding) {
            case Finding.Value value -> value.metric().name() + " " + value.value();
            case Finding.Nothing nothing -> nothing.reason();
        };
    }
}
