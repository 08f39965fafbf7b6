package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.extract.tally.Caps;
import io.jobmeter.testing.RunFlags;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapsTest {

    private static Settings read(String yaml, String... maxDocument) {
        return new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", yaml), Path.of("/nonexistent"))
                .read(flags(maxDocument));
    }

    private static Flags flags(String... maxDocument) {
        return RunFlags.all("max-document", List.of(maxDocument));
    }

    @Test
    void where_nobody_says_anything_they_are_what_the_documents_say() {
        assertThat(read("name: x").caps()).isEqualTo(new Caps(10_000, 250, 64 * 1024 * 1024));
    }

    @Test
    void the_file_sets_all_of_them() {
        assertThat(read("{max-series: 3, max-label-length: 20, max-document: 1KiB}")
                        .caps())
                .isEqualTo(new Caps(3, 20, 1024));
    }

    @Test
    void the_option_counts_before_the_file() {
        assertThat(read("max-document: 1KiB", "2MB").caps().document()).isEqualTo(2_000_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-series: none | max-series 'none' is not a whole number above 0; it stays 10000",
                "max-series: 0 | max-series '0' is not a whole number above 0; it stays 10000",
                "max-label-length: -1 | max-label-length '-1' is not a whole number above 0; it stays 250",
                "max-label-length: 1.5 | max-label-length '1.5' is not a whole number above 0; it stays 250",
                "max-document: huge | max-document 'huge' is not a size such as 64KiB or 20MB, of 2GB at most; it stays 64MiB",
                "max-document: 0 | max-document '0' is not a size such as 64KiB or 20MB, of 2GB at most; it stays 64MiB",
                "max-document: 3GB | max-document '3GB' is not a size such as 64KiB or 20MB, of 2GB at most; it stays 64MiB"
            })
    void what_cannot_be_is_said_and_passed_over(String yaml, String problem) {
        assertThat(read(yaml).problems()).extracting(Problem::sentence).containsExactly(problem);
        assertThat(read(yaml).caps()).isEqualTo(Caps.DEFAULT);
    }
}
