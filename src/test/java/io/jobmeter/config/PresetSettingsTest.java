package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.extract.rule.Rule;
import io.jobmeter.testing.RunFlags;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresetSettingsTest {

    private static Settings read(String yaml, List<String> metrics, String... presets) {
        return new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", yaml), Path.of("/nonexistent"))
                .read(RunFlags.all(RunFlags.all(Flags.NONE, "preset", List.of(presets)), "metric", metrics));
    }

    private static List<String> sources(Settings settings) {
        return settings.rules().stream().map(rule -> rule.source().toString()).toList();
    }

    @Test
    void presets_come_first_then_the_file_then_the_command_line() {
        Settings settings = read(
                "{presets: [hyperfine], extract: [{format: json, metrics: [{name: a, value: .a}]}]}",
                List.of("b=json:.b"));

        assertThat(settings.rules())
                .extracting(Rule::place)
                .containsExactly("preset hyperfine extract[0]", "extract[0]", "metric 'b=json:.b'");
        assertThat(settings.rules())
                .extracting(Rule::preset)
                .containsExactly(Optional.of("hyperfine"), Optional.empty(), Optional.empty());
        assertThat(settings.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stdout", "stderr", "both", "out/*.json", "a@b.json"})
    void a_source_takes_the_place_of_what_the_preset_reads(String source) {
        assertThat(sources(read("", List.of(), "hyperfine@" + source))).containsExactly(source);
        assertThat(sources(read("presets: ['hyperfine@" + source + "']", List.of())))
                .containsExactly(source);
    }

    @Test
    void a_preset_may_be_asked_for_with_several_sources_and_counts_once_with_each() {
        assertThat(sources(read("presets: [hyperfine@a.json, hyperfine@b.json, hyperfine@a.json]", List.of())))
                .containsExactly("a.json", "b.json");
    }

    @Test
    void the_option_says_what_a_preset_of_the_file_reads() {
        assertThat(sources(read("presets: [hyperfine@a.json]", List.of(), "hyperfine@b.json")))
                .containsExactly("b.json");
    }

    @Test
    void a_source_that_is_empty_is_no_source() {
        assertThat(read("", List.of(), "hyperfine@").problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "preset 'hyperfine@' is not known: did you mean 'hyperfine'? 'jobmeter presets' lists all");
    }

    @Test
    void a_preset_that_is_not_there_is_named_with_the_nearest_and_the_others_stay() {
        Settings settings = read("presets: [hyprefine, 'zzz']", List.of("b=json:.b"), "hyperfine");

        assertThat(settings.problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "presets[0] 'hyprefine' is not known: did you mean 'hyperfine'? 'jobmeter presets' lists all",
                        "presets[1] 'zzz' is not known: 'jobmeter presets' lists all");
        assertThat(settings.rules()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../hyperfine", "index", "", "hyperfine/recordings"})
    void no_other_resource_is_a_preset(String name) {
        assertThat(read("", List.of(), name + "@x").problems())
                .extracting(Problem::sentence)
                .singleElement()
                .asString()
                .startsWith("preset '" + name + "' is not known");
    }

    @Test
    void a_problem_of_a_preset_says_whose_it_is() {
        Problems problems = new Problems();
        new Preset("mine", "nmae: x\nextract: [{format: json, metrics: [{name: a}]}]").rules(problems);

        assertThat(problems.list())
                .extracting(Problem::sentence)
                .containsExactlyInAnyOrder(
                        "nmae is not known here: did you mean 'name'?",
                        "preset mine extract[0].metrics[0] needs a value, being of format json");
    }
}
