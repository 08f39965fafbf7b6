package io.jobmeter.config.file;

import io.jobmeter.config.file.Complaints.Unknown;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Says what stands where something else should, without the text of a target, which may be a secret. */
final class WrongShape {

    private static final Pattern PLAIN_KEY = Pattern.compile("[\\w.-]{1,60}");
    private static final int LONGEST = 60;

    private final Complaints complaints;
    private final Function<Node, String> at;

    WrongShape(Complaints complaints, Function<Node, String> at) {
        this.complaints = complaints;
        this.at = at;
    }

    /** {@code {token:x}} is a key to YAML, with a secret in it. */
    void unknown(KeyedNode keyed, String key, Shape.Fields shape, PathWords path) {
        String place = at.apply(keyed.key());
        String before = key.contains(":") ? key.substring(0, key.indexOf(':')) : "";
        if (shape.known().containsKey(before)) {
            String name = path.key(before).path();
            complaints.say(place, name, name + " has no space behind its colon: write " + before + ": VALUE");
        } else if (PLAIN_KEY.matcher(key).matches()) {
            String name = path.key(key).path();
            complaints.unknown(place, name, new Unknown(name, key, shape.known().keySet(), known -> known));
        } else {
            String name = path.path().isEmpty() ? "the configuration" : path.path();
            complaints.say(place, path.path(), name + " has a key that is not known here");
        }
    }

    /** Of a target, blank space is as good as nothing. */
    boolean empty(ScalarNode node, Shape.Scalar shape, PathWords path, String place) {
        String text = path.secret() ? node.getValue().strip() : node.getValue();
        boolean empty = !shape.empty() && text.isEmpty();
        if (empty) {
            complaints.say(place, path.path(), path.path() + " is empty: write a value, or leave it out");
        }
        return empty;
    }

    /** Two lines may have become one, with a secret in the second. */
    boolean torn(ScalarNode node, Shape.Scalar shape, PathWords path, String place) {
        boolean torn = path.secret()
                && !shape.words().isEmpty()
                && node.getValue().strip().contains(" ");
        if (torn) {
            complaints.say(
                    place, path.path(), path.path() + " is more than one word: it is one of " + list(shape.words()));
        }
        return torn;
    }

    void say(Node node, Shape shape, PathWords path, String place) {
        String subject = path.path() + shown(node, shape, path);
        String sentence = switch (shape) {
            case Shape.Scalar _ ->
                subject + " is " + Nodes.kind(node) + " and not a text: put it in quotes where it is one";
            case Shape.Items(Shape of) -> subject + " is not a list: " + listed(node, of, path);
            case Shape.Fields fields -> subject + " is not a mapping: write " + mapped(node, fields);
        };
        complaints.say(place, path.path(), sentence);
    }

    private static String listed(Node node, Shape of, PathWords path) {
        if (of instanceof Shape.Scalar && node instanceof ScalarNode scalar && !path.secret()) {
            return "write [" + cut(scalar.getValue()) + "]";
        }
        return "write '- ' in front of " + (of instanceof Shape.Scalar ? "each entry" : "the first key of each entry");
    }

    private static String mapped(Node node, Shape.Fields shape) {
        return node instanceof ScalarNode scalar && kinds(shape).contains(scalar.getValue())
                ? "{kind: " + scalar.getValue() + "}"
                : "KEY: VALUE";
    }

    private static String shown(Node node, Shape shape, PathWords path) {
        if (!(node instanceof ScalarNode scalar)) {
            return "";
        }
        boolean known = shape instanceof Shape.Fields fields && kinds(fields).contains(scalar.getValue());
        return path.secret() && !known ? "" : " '" + cut(scalar.getValue()) + "'";
    }

    private static Set<String> kinds(Shape.Fields shape) {
        return shape.known().get("kind") instanceof Shape.Scalar kind ? kind.words() : Set.of();
    }

    private static String list(Set<String> words) {
        String all = String.join(", ", words);
        int last = all.lastIndexOf(", ");
        return all.substring(0, last) + " and" + all.substring(last + 1);
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
