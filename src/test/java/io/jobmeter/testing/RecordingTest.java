package io.jobmeter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobmeter.config.Preset;
import io.jobmeter.extract.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

    @TempDir
    Path directory;

    private Recording recording(String name) {
        return new Recording("k6", directory.resolve(name));
    }

    private static List<Rule> reading(String... sources) {
        String entries = Stream.of(sources)
                .map(source -> "- {from: '" + source + "', format: json, metrics: [{name: a, value: .a}]}\n")
                .collect(Collectors.joining());
        return new Preset("k6", "extract:\n" + entries).rules();
    }

    @Test
    void its_file_says_where_it_comes_from() throws IOException {
        Files.writeString(directory.resolve("k6-1.2.0-stdout.txt.from"), "reports/summary.json\n");

        assertThat(recording("k6-1.2.0-stdout.txt").from(reading("stdout"))).isEqualTo("reports/summary.json");
    }

    @Test
    void its_name_says_which_stream_it_is() throws IOException {
        assertThat(recording("k6-1.2.0-stdout.txt").from(reading("a.json", "stdout")))
                .isEqualTo("stdout");
        assertThat(recording("k6-1.2.0-failed-stderr.txt").from(reading("a.json")))
                .isEqualTo("stderr");
    }

    @Test
    void it_comes_from_the_only_place_that_the_preset_reads() throws IOException {
        assertThat(recording("k6-1.2.0.json").from(reading("a.json", "a.json"))).isEqualTo("a.json");
    }

    @Test
    void it_has_to_be_said_where_the_preset_reads_many_places() {
        assertThatThrownBy(() -> recording("k6-1.2.0.json").from(reading("a.json", "b.json")))
                .hasMessage("k6/k6-1.2.0.json may come from any of [a.json, b.json]: say which in "
                        + directory.resolve("k6-1.2.0.json.from"));
        assertThatThrownBy(() -> recording("k6-1.2.0.json").from(reading("reports/*.json")))
                .hasMessageContaining("may come from any of [reports/*.json]");
    }
}
