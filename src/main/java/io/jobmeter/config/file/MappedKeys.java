package io.jobmeter.config.file;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The keys of a mapping, with those that it merges ({@code <<: *defaults}) and does not say itself. */
final class MappedKeys {

    private final Function<Node, String> at;
    private final Complaints complaints;
    private final Runnable counting;
    private final Set<Node> merged = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param counting told of each key that is looked at, also of one that counts for nothing */
    MappedKeys(Function<Node, String> at, Complaints complaints, Runnable counting) {
        this.at = at;
        this.complaints = complaints;
        this.counting = counting;
    }

    Map<String, KeyedNode> of(MappingNode node, PathWords path) {
        Map<String, KeyedNode> keys = new LinkedHashMap<>();
        merged.add(node);
        for (NodeTuple tuple : node.getValue()) {
            counting.run();
            if (!Nodes.merges(tuple.getKeyNode())) {
                own(keys, tuple, path);
            }
        }
        for (NodeTuple tuple : node.getValue()) {
            if (Nodes.merges(tuple.getKeyNode())) {
                merge(keys, tuple.getValueNode(), path);
            }
        }
        return keys;
    }

    /** The last one counts, as it does for other readers of YAML. */
    private void own(Map<String, KeyedNode> keys, NodeTuple tuple, PathWords path) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            complaints.say(
                    at.apply(tuple.getKeyNode()),
                    path.path(),
                    subject(path) + " has a key that is " + Nodes.kind(tuple.getKeyNode()) + " and not a text");
            return;
        }
        if (key.getValue().isEmpty()) {
            complaints.say(
                    at.apply(key),
                    path.path(),
                    subject(path) + " has a key without a name: write one in front of its colon");
            return;
        }
        KeyedNode before = keys.put(key.getValue(), new KeyedNode(key, tuple.getValueNode()));
        if (before != null) {
            String name = path.key(key.getValue()).path();
            int line = before.key().getStartMark().getLine() + 1;
            complaints.say(
                    at.apply(key),
                    name,
                    name + " is there twice, before in line " + line + ": this one counts; leave one of them out");
        }
    }

    private void merge(Map<String, KeyedNode> keys, Node node, PathWords path) {
        List<? extends Node> sources = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        for (Node source : sources) {
            if (!(source instanceof MappingNode mapping)) {
                complaints.say(
                        at.apply(source),
                        path.path(),
                        subject(path) + " merges " + Nodes.kind(source) + " and not a mapping: write <<: *NAME");
            } else if (merged.add(mapping)) {
                of(mapping, path).forEach(keys::putIfAbsent);
            }
        }
    }

    private static String subject(PathWords path) {
        return path.path().isEmpty() ? "the configuration" : path.path();
    }
}
