package io.jobmeter.config.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Takes from nodes of YAML what has the shape that it is to have. */
final class NodeReader {

    /** Aliases may stand for more than anybody wrote. */
    private static final int MOST = 200_000;

    private final Function<Node, String> at;
    private final Complaints complaints;
    private final WrongShape wrong;
    private int entries;

    NodeReader(Function<Node, String> at, Complaints complaints) {
        this.at = at;
        this.complaints = complaints;
        this.wrong = new WrongShape(complaints, at);
    }

    Entry.Fields fields(MappingNode node, Shape.Fields shape, PathWords path) {
        Map<String, Entry> fields = new LinkedHashMap<>();
        for (Map.Entry<String, KeyedNode> pair :
                new MappedKeys(at, complaints, this::count).of(node, path).entrySet()) {
            KeyedNode keyed = pair.getValue();
            PathWords place = path.key(pair.getKey());
            Optional<Shape> below = shape.of(pair.getKey());
            if (below.isEmpty()) {
                wrong.unknown(keyed, pair.getKey(), shape, path);
            } else {
                entry(keyed.value(), below.get(), place, at.apply(keyed.key()))
                        .ifPresent(entry -> fields.put(pair.getKey(), entry));
            }
        }
        return new Entry.Fields(at.apply(node), fields);
    }

    /** @param place a text of many lines is where its key is */
    private Optional<Entry> entry(Node node, Shape shape, PathWords path, String place) {
        Optional<String> lack = Nodes.lack(node);
        if (lack.isPresent()) {
            complaints.say(place, path.path(), path.path() + " " + lack.get());
            return Optional.empty();
        }
        return switch (shape) {
            case Shape.Scalar words
            when node instanceof ScalarNode scalar ->
                wrong.empty(scalar, words, path, place) || wrong.torn(scalar, words, path, place)
                        ? Optional.empty()
                        : Optional.of(new Entry.Text(place, scalar.getValue()));
            case Shape.Items items
            when node instanceof SequenceNode sequence -> Optional.of(items(sequence, items.of(), path, place));
            case Shape.Fields fields
            when node instanceof MappingNode mapping -> Optional.of(fields(mapping, fields, path));
            default -> {
                wrong.say(node, shape, path, place);
                yield Optional.empty();
            }
        };
    }

    private Entry.Items items(SequenceNode node, Shape of, PathWords path, String place) {
        List<Entry> items = new ArrayList<>();
        for (Node item : node.getValue()) {
            count();
            PathWords own = path.item(items.size());
            items.add(entry(item, of, own, at.apply(item))
                    .orElse(new Entry.Lost(at.apply(item), of instanceof Shape.Fields)));
        }
        return new Entry.Items(place, items);
    }

    private void count() {
        if (++entries > MOST) {
            throw new YAMLException("it has more than 200000 values, those that aliases stand for among them");
        }
    }
}
