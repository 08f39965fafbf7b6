package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema takes every sample of ours, as an editor does that validates with it, and refuses what the program refuses. */
class SchemaSamplesTest {

    private static final Path CASES = Path.of("src/test/resources/cases/extract");

    private static final Pattern BLOCK =
            Pattern.compile("^```yaml(?! broken).*?\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern CONFIGURATION = Pattern.compile("(?m)^(extract|targets|gates):");

    /** What is known of a sample, and its text. */
    record Sample(String name, String yaml) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Set<ValidationMessage> wrong(String yaml) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("jobmeter.schema.json")));
        JsonNode tree = new YAMLMapper().readTree(yaml);
        return schema.validate(tree);
    }

    static Stream<Sample> samples() throws IOException {
        return Stream.of(files(), pages(), presets(), cases()).flatMap(samples -> samples);
    }

    private static Stream<Sample> files() throws IOException {
        return Stream.of(sample(Path.of("job/jobmeter.yaml")));
    }

    private static Stream<Sample> presets() throws IOException {
        return new Presets()
                .names().stream().map(name -> sample(Path.of("src/main/resources/presets", name, "preset.yaml")));
    }

    private static Stream<Sample> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders
                    .filter(folder -> !text(folder.resolve("expected")).startsWith("?"))
                    .map(folder -> sample(folder.resolve("config.yaml")))
                    .toList()
                    .stream();
        }
    }

    private static Stream<Sample> pages() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("docs"))) {
            return pages
                    .filter(page -> page.toString().endsWith(".md"))
                    .flatMap(page -> BLOCK.matcher(text(page))
                            .results()
                            .map(block -> block.group(1))
                            .filter(block -> CONFIGURATION.matcher(block).find())
                            .map(block -> new Sample(
                                    page + " " + block.lines().findFirst().orElse(""), block)))
                    .toList()
                    .stream();
        }
    }

    private static Sample sample(Path file) {
        return new Sample(file.toString(), text(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_as_the_schema_says(Sample sample) throws IOException {
        assertThat(wrong(sample.yaml())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nmae: k6",
                "name: {a: b}",
                "name:",
                "name: ''",
                "spool: null",
                "presets: ['']",
                "push-budget: ''",
                "labels: {team: ~}",
                "targets: [{kind: dynatrace, url: h, token: ''}]",
                "labels: [a]",
                "labels: {team: [a]}",
                "extract: 3",
                "extract: [{metrics: [{name: a}]}]",
                "extract: [{format: yml, metrics: [{name: a, value: .a}]}]",
                "extract: [{format: json}]",
                "extract: [{format: text, metrics: [{name: a}]}]",
                "extract: [{format: json, metrics: [{value: .a}]}]",
                "extract: [{format: json, metrics: [{name: a, valeu: .a}]}]",
                "extract: [{format: json, metrics: [{name: a, value: .a, type: summary}]}]",
                "extract: [{format: json, metrics: [{name: a, value: .a, type: histogram, buckets: [x]}]}]",
                "targets: [console]",
                "targets: [{}]",
                "targets: [{kind: prometheus}]",
                "targets: [{kind: pushgateway, url: h, insecure: maybe}]",
                "targets: [{kind: pushgateway, url: h, read-timeout: 10}]",
                "targets: [{kind: pushgateway, url: h, grouping: mine}]",
                "presets: k6",
                "presets: ['']",
                "presets: [k6, '']",
                "gates: [{name: a}]",
                "gates: [{fail-if: a > 1, severity: loud}]",
                "max-series: 0",
                "max-document: much",
                "push-budget: 10",
                "spool-size: 1TB",
                "strict: perhaps",
            })
    void what_the_program_refuses_the_schema_refuses(String yaml) throws IOException {
        assertThat(new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", yaml), Path.of("/nonexistent"))
                        .read(Flags.NONE)
                        .problems())
                .isNotEmpty();
        assertThat(wrong(yaml)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{strict: yes, quiet: 'Off', push-budget: 1h30m, max-document: 64KiB, spool-size: 512, max-series: '7'}",
                "{push-budget: '${env:A}', strict: '${env:B}', max-series: '${env:A}7'}",
                "targets: [{kind: dynatrace, url: h, token: t, insecure: true, connect-timeout: 500ms}]",
            })
    void values_may_be_written_in_many_ways(String yaml) throws IOException {
        Map<String, String> environment = Map.of("JOBMETER_CONFIG_YAML", yaml, "A", "7s", "B", "true");

        assertThat(wrong(yaml)).isEmpty();
        assertThat(new SettingsReader(environment, Path.of("/nonexistent"))
                        .read(Flags.NONE)
                        .problems())
                .extracting(Problem::path)
                .isSubsetOf(List.of("max-series"));
    }

    @Test
    void the_sample_names_its_schema_for_editors() {
        assertThat(text(Path.of("job/jobmeter.yaml")))
                .startsWith("# yaml-language-server: $schema=../jobmeter.schema.json\n");
    }
}
