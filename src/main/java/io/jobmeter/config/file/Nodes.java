package io.jobmeter.config.file;

import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What is asked of a node of YAML. */
final class Nodes {

    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> NULL = Set.of("~", "null", "Null", "NULL");

    private Nodes() {}

    /** Nothing at all is written there: {@code name:} alone. */
    static boolean absent(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && scalar.getValue().isEmpty();
    }

    /** Why a node is no value, whatever its place asks for; empty where it is one. */
    static Optional<String> lack(Node node) {
        if (absent(node)) {
            return Optional.of("has no value: write one, or leave it out");
        }
        if (node instanceof ScalarNode scalar && node.getTag().equals(Tag.NULL) && NULL.contains(scalar.getValue())) {
            return Optional.of("has no value: leave it out, or put quotes around " + scalar.getValue());
        }
        return knownTag(node)
                ? Optional.empty()
                : Optional.of("has a tag (!...), which means nothing here: leave it out");
    }

    static boolean merges(Node key) {
        return key instanceof ScalarNode && key.getTag().equals(Tag.MERGE);
    }

    /** Others mean something to the program that they were written for. */
    private static boolean knownTag(Node node) {
        return node.getTag().getValue().startsWith(STANDARD);
    }

    static String kind(Node node) {
        return switch (node.getNodeId()) {
            case NodeId.mapping -> "a mapping";
            case NodeId.sequence -> "a list";
            default -> "a text";
        };
    }
}
