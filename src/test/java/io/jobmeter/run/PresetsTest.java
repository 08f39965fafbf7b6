package io.jobmeter.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.jobmeter.config.Flags;
import io.jobmeter.config.Preset;
import io.jobmeter.config.Presets;
import io.jobmeter.config.Settings;
import io.jobmeter.config.SettingsReader;
import io.jobmeter.extract.Extraction;
import io.jobmeter.extract.Harvest;
import io.jobmeter.extract.row.Part;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.Source;
import io.jobmeter.extract.rule.Stream;
import io.jobmeter.extract.rule.Template;
import io.jobmeter.extract.tally.Finding;
import io.jobmeter.testing.Findings;
import io.jobmeter.testing.Recording;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A preset is a folder, and needs no code here. What has to be in it stands in docs/presets.md. */
class PresetsTest {

    @TempDir
    Path directory;

    static List<String> folders() {
        return Recording.presets();
    }

    static List<Recording> recordings() {
        return Recording.presets().stream()
                .flatMap(preset -> Recording.of(preset).stream())
                .toList();
    }

    @Test
    void every_folder_is_in_the_index_and_in_order() {
        assertThat(new Presets().names()).containsExactlyElementsOf(folders());
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void a_recording_gives_what_is_expected_of_it(Recording recording) throws Exception {
        assertThat(recording.file("expected")).exists();

        List<String> found = new ArrayList<>();
        Settings settings = settings(recording.preset());
        settings.problems().forEach(problem -> found.add("? " + problem));
        findings(recording, settings.rules(), directory).forEach(finding -> found.add(Findings.words(finding)));

        assertThat(found).containsExactlyElementsOf(Files.readAllLines(recording.file("expected")));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void a_recording_has_a_note_of_where_it_comes_from(Recording recording) {
        assertThat(recording.file("note")).isNotEmptyFile();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_preset_says_what_it_is_for_and_has_no_problem_and_nothing_but_rules(String name) throws Exception {
        Preset preset = new Presets().named(name);
        assertThat(preset.purpose()).as("the comment in its first line").endsWith(".");
        assertThat(preset.rules()).isNotEmpty();
        assertThat(settings(name).problems()).isEmpty();
        assertThat(preset.text().lines().filter(line -> line.matches("\\w.*"))).containsExactly("extract:");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void each_metric_of_a_preset_is_explained(String name) throws Exception {
        assertThat(new Presets().named(name).rules())
                .flatExtracting(Rule::metrics)
                .allSatisfy(metric ->
                        assertThat(metric.help()).as("help of " + metric.name()).endsWith("."));
    }

    /** Prometheus and Dynatrace show one sentence for all series of a name. */
    @ParameterizedTest
    @MethodSource("folders")
    void a_metric_of_a_preset_is_explained_by_the_same_sentence_in_all_rules(String name) throws Exception {
        assertThat(new Presets()
                        .named(name).rules().stream()
                                .flatMap(rule -> rule.metrics().stream())
                                .collect(Collectors.groupingBy(
                                        metric -> metric.name().written(),
                                        Collectors.mapping(Template::help, Collectors.toSet()))))
                .allSatisfy((metric, helps) -> assertThat(helps).as(metric).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void each_metric_of_a_preset_is_found_in_a_recording(String name) throws Exception {
        List<Rule> rules = settings(name).rules();
        List<String> found = new ArrayList<>();
        for (Recording recording : Recording.of(name)) {
            Path own = Files.createTempDirectory(directory, "own");
            findings(recording, rules, own).forEach(finding -> {
                if (finding instanceof Finding.Found(var metric)) {
                    found.add(metric.name());
                }
            });
        }

        assertThat(rules)
                .flatExtracting(Rule::metrics)
                .allSatisfy(metric -> assertThat(found).anyMatch(pattern(metric)::matches));
    }

    private static Pattern pattern(Template metric) {
        return Pattern.compile(metric.name().parts().stream()
                .map(part -> part instanceof Part.Constant(String text) ? Pattern.quote(text) : ".+")
                .collect(Collectors.joining()));
    }

    /** What a run would have found that left nothing but this recording. */
    private static List<Finding> findings(Recording recording, List<Rule> rules, Path directory) throws Exception {
        String from = recording.from(rules);
        Optional<Source> stream = Source.stream(from);
        if (stream.isEmpty()) {
            Path file = directory.resolve(from);
            Files.createDirectories(file.getParent());
            Files.copy(recording.path(), file);
        }
        Settings settings = settings(recording.preset());
        Extraction extraction = new Extraction(rules, settings.caps(), directory, false);
        feed(extraction, Stream.STDOUT, stream.equals(Optional.of(Source.STDOUT)) ? recording.bytes() : new byte[0]);
        feed(extraction, Stream.STDERR, stream.equals(Optional.of(Source.STDERR)) ? recording.bytes() : new byte[0]);
        Harvest harvest = extraction.finish(Instant.EPOCH);
        harvest.all().get(1, TimeUnit.MINUTES);
        return harvest.yields("is late").stream()
                .flatMap(yield -> yield.findings().stream())
                .toList();
    }

    private static void feed(Extraction extraction, Stream stream, byte[] bytes) {
        extraction.reader(stream).ifPresent(reader -> reader.accept(ByteBuffer.wrap(bytes)));
    }

    private static Settings settings(String preset) throws IOException {
        return new SettingsReader(Map.of(), Path.of("src/main/resources/presets"))
                .read(Flags.NONE.with("preset", preset));
    }
}
