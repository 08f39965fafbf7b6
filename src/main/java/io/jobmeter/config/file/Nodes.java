package io.jobmeter.config.file;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What is asked of a node of YAML. */
final class Nodes {

    private static final String STANDARD = "tag:yaml.org,2002:";

    private Nodes() {}

    /** Nothing at all is written there: {@code name:} alone. */
    static boolean absent(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && scalar.getValue().isEmpty();
    }

    static boolean merges(Node key) {
        return key instanceof ScalarNode && key.getTag().equals(Tag.MERGE);
    }

    /** Others mean something to the program that they were written for. */
    static boolean knownTag(Node node) {
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
