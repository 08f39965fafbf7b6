package io.jobmeter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.extract.row.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pages of help on what no single option explains: a text in the folder {@code help} for each. */
final class Topics {

    static final List<String> NAMES =
            List.of("config", "environment", "exit-codes", "gates", "presets", "rules", "targets");

    /** In {@code help/environment.txt}, for the variables of all options. */
    private static final String OF_OPTIONS = "{options}";

    Parsed named(String topic) {
        return NAMES.contains(topic) ? new Parsed.Text(text(topic)) : new Parsed.Wrong(unknown(topic));
    }

    String text(String topic) {
        try (InputStream stream = Topics.class.getResourceAsStream("/help/" + topic + ".txt")) {
            String text = new String(stream.readAllBytes(), UTF_8).stripTrailing();
            return text.contains(OF_OPTIONS)
                    ? text.replace(OF_OPTIONS, inTwoColumns(List.copyOf(Variables.ofOptions())))
                    : text;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String inTwoColumns(List<String> lines) {
        int rows = (lines.size() + 1) / 2;
        return IntStream.range(0, rows)
                .mapToObj(row -> row + rows < lines.size()
                        ? "%-42s%s".formatted(lines.get(row), lines.get(row + rows))
                        : lines.get(row))
                .collect(Collectors.joining("\n"));
    }

    /** What can stand behind {@code help}. */
    static List<String> all() {
        return Stream.concat(Arrays.stream(Word.values()).map(Word::word), NAMES.stream())
                .distinct()
                .toList();
    }

    private static String unknown(String topic) {
        List<String> all = all();
        String nearest = new Nearest(all)
                .to(topic)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
        return "help topic '" + topic + "' is none of " + String.join(", ", all) + nearest;
    }
}
