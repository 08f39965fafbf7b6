package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Flags;
import io.jobmeter.config.SettingsReader;
import io.jobmeter.extract.Extraction;
import io.jobmeter.extract.Harvest;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.Stream;
import io.jobmeter.extract.tally.Caps;
import io.jobmeter.testing.Findings;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetYieldsTest {

    private static final String TWO_PLACES = """
            extract:
              - {format: text, match: 'p95=([0-9]+)', optional: true, metrics: [{name: p95}]}
              - {format: text, match: 'rps=([0-9]+)', optional: true, metrics: [{name: rps}]}
              - {format: text, from: summary.txt, match: 'p95: ([0-9.]+)', optional: true, metrics: [{name: p95}]}
            """;

    @TempDir
    Path directory;

    private List<String> found(String yaml, String preset, String stdout) throws Exception {
        List<Rule> rules = new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", yaml), directory)
                .read(Flags.NONE).rules().stream().map(rule -> rule.of(preset)).toList();
        Extraction extraction = new Extraction(rules, Caps.DEFAULT, directory, false);
        extraction.reader(Stream.STDOUT).ifPresent(reader -> reader.accept(ByteBuffer.wrap(stdout.getBytes(UTF_8))));
        Harvest harvest = extraction.finish(Instant.EPOCH);
        harvest.all().get(1, TimeUnit.MINUTES);
        return harvest.yields("is late").stream()
                .flatMap(yield -> yield.findings().stream())
                .map(Findings::words)
                .toList();
    }

    @Test
    void what_stands_in_two_places_is_taken_from_the_last() throws Exception {
        Files.writeString(directory.resolve("summary.txt"), "p95: 12.25");

        assertThat(found(TWO_PLACES, "k6", "p95=12 rps=80")).containsExactly("rps 80", "p95 12.25");
    }

    @Test
    void what_stands_in_one_place_only_is_kept() throws Exception {
        Files.writeString(directory.resolve("summary.txt"), "");

        assertThat(found(TWO_PLACES, "k6", "p95=12 rps=80")).containsExactly("p95 12", "rps 80");
    }

    @Test
    void where_all_is_optional_and_nothing_is_found_the_preset_says_so_once() throws Exception {
        Files.writeString(directory.resolve("summary.txt"), "");

        assertThat(found(TWO_PLACES, "k6", "no numbers"))
                .containsExactly("! preset 'k6' found nothing on stdout or in summary.txt");
    }

    @Test
    void a_failure_that_is_told_already_is_not_told_again() throws Exception {
        assertThat(found(TWO_PLACES.replaceFirst("optional: true, ", ""), "k6", "no numbers"))
                .contains("! rule 'p95' on stdout found no line that matches 'p95=([0-9]+)'")
                .noneMatch(words -> words.contains("preset"));
    }
}
