package io.jobmeter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.ExtractCase;
import io.jobmeter.testing.RunFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the page on rules: a block {@code config}, one or more {@code input}, to stdout or into the file that
 * is named beside it, and a block {@code found}.
 */
class RulesPageTest {

    private static final Path PAGE = Path.of("docs/rules.md");

    private static final Pattern BLOCK = Pattern.compile(
            "^```\\w+ (config|input|found)(?: (\\S+))?\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** @param inputs each with the name of its file */
    record Example(String config, List<Input> inputs, String found) {

        @Override
        public String toString() {
            return config.lines()
                            .filter(line -> line.contains("format:"))
                            .findFirst()
                            .orElse("") + " " + found;
        }
    }

    record Input(String file, String text) {}

    @TempDir
    private Path folder;

    static Stream<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        String config = "";
        List<Input> inputs = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        while (block.find()) {
            switch (block.group(1)) {
                case "config" -> {
                    config = block.group(3);
                    inputs = new ArrayList<>();
                }
                case "input" ->
                    inputs.add(new Input(block.group(2) == null ? "input" : block.group(2), block.group(3)));
                default -> examples.add(new Example(config, inputs, block.group(3)));
            }
        }
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_gives_what_the_page_says(Example example) throws Exception {
        Files.writeString(folder.resolve("config.yaml"), example.config());
        for (Input input : example.inputs()) {
            Path file = folder.resolve(input.file());
            Files.createDirectories(file.getParent());
            Files.writeString(file, input.text());
        }

        assertThat(new ExtractCase(folder).found(RunFlags.config("config.yaml"), Integer.MAX_VALUE))
                .containsExactlyElementsOf(example.found().lines().toList());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void every_format_has_an_example(String format) throws IOException {
        assertThat(examples().map(Example::config))
                .anySatisfy(config -> assertThat(config).contains("format: " + format));
    }

    static Stream<String> formats() {
        return Stream.of("json", "ndjson", "yaml", "xml", "csv", "logfmt", "text", "prometheus");
    }
}
