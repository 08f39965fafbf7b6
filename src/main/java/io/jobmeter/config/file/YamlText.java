package io.jobmeter.config.file;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** A configuration as it is written in YAML. What of it has a known shape is read, and all else is told. */
public final class YamlText {

    /** Also how deep one mapping may merge another that merges another. */
    private static final int MOST_ALIASES = 1_000;

    private final String name;
    private final Complaints complaints;

    /** @param name what its lines are told by */
    public YamlText(String name, Complaints complaints) {
        this.name = name;
        this.complaints = complaints;
    }

    /**
     * Empty where it is no mapping.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException where it is no YAML
     */
    public Optional<Entry.Fields> read(String yaml) {
        Composer composer = composer(yaml);
        if (!composer.checkNode()) {
            return Optional.of(new Entry.Fields(name, new LinkedHashMap<>()));
        }
        Node node = composer.getNode();
        passOver(composer);
        if (Nodes.absent(node)) {
            return Optional.of(new Entry.Fields(name, new LinkedHashMap<>()));
        }
        if (!(node instanceof MappingNode mapping)) {
            complaints.say("", "", name + " is not a YAML mapping: it has no key");
            return Optional.empty();
        }
        return Optional.of(new NodeReader(this::at, complaints).fields(mapping, Schema.FILE, PathWords.ROOT));
    }

    private void passOver(Composer composer) {
        try {
            if (composer.checkNode()) {
                complaints.say(
                        at(composer.getNode()),
                        "",
                        "a second document begins here, which is passed over: a configuration is one");
            }
        } catch (YAMLException broken) {
            complaints.say(
                    at(broken),
                    "",
                    "what stands behind the first document is passed over: it is no YAML, and a configuration is one"
                            + " document");
        }
    }

    private String at(YAMLException broken) {
        return broken instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? name + ":" + (marked.getProblemMark().getLine() + 1)
                : name;
    }

    private static Composer composer(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        return new Composer(new ParserImpl(new StreamReader(new StringReader(yaml)), options), new Resolver(), options);
    }

    private String at(Node node) {
        return name + ":" + (node.getStartMark().getLine() + 1);
    }
}
