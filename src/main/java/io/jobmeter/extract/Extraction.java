package io.jobmeter.extract;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All rules of a run over the streams that they read. */
public final class Extraction {

    private final Map<Source, List<FormatReader>> readers = new EnumMap<>(Source.class);

    public Extraction(List<Rule> rules) {
        for (Source source : Source.values()) {
            List<Rule> here =
                    rules.stream().filter(rule -> rule.source() == source).toList();
            if (!here.isEmpty()) {
                readers.put(source, readers(here));
            }
        }
    }

    /** What wants to see the stream's bytes; empty where no rule reads it. To be called once for each stream. */
    public Optional<Consumer<ByteBuffer>> reader(Source source) {
        return Optional.ofNullable(readers.get(source))
                .map(here -> chunk -> here.forEach(reader -> reader.accept(chunk.duplicate())));
    }

    /** To be called when the streams are over. */
    public List<Finding> finish() {
        return readers.values().stream()
                .flatMap(List::stream)
                .flatMap(reader -> reader.finish().stream())
                .toList();
    }

    private static List<FormatReader> readers(List<Rule> rules) {
        List<Rule.Text> text = new ArrayList<>();
        List<Rule.Json> json = new ArrayList<>();
        for (Rule rule : rules) {
            switch (rule) {
                case Rule.Text textRule -> text.add(textRule);
                case Rule.Json jsonRule -> json.add(jsonRule);
            }
        }
        List<FormatReader> readers = new ArrayList<>();
        if (!text.isEmpty()) {
            readers.add(new TextReader(text));
        }
        if (!json.isEmpty()) {
            readers.add(new JsonReader(json));
        }
        return readers;
    }
}
