package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTextTest {

    @TempDir
    Path directory;

    private Settings read(String yaml, Flags flags) {
        return new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", yaml), directory).read(flags);
    }

    @Test
    void an_option_counts_before_the_file() {
        String yaml = "summary: file.md";

        assertThat(read(yaml, Flags.NONE).verdict().summary()).contains(directory.resolve("file.md"));
        assertThat(read(yaml, Flags.NONE.with("summary", "said.md")).verdict().summary())
                .contains(directory.resolve("said.md"));
    }

    @Test
    void an_empty_name_is_none_as_githubs_variable_is_elsewhere() {
        Settings settings = read("summary: file.md", Flags.NONE.with("summary", ""));

        assertThat(settings.verdict().summary()).isEmpty();
        assertThat(settings.problems()).isEmpty();
    }

    @Test
    void stdout_is_the_commands() {
        Settings settings = read("summary: '-'", Flags.NONE);

        assertThat(settings.verdict().summary()).isEmpty();
        assertThat(settings.problems())
                .containsExactly(new Problem(
                        "JOBMETER_CONFIG_YAML:1",
                        "summary",
                        "summary '-' is no file: stdout is the command's; name a file, or /dev/stderr"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "/dev/stdout",
                "/dev/fd/1",
                "/proc/self/fd/1",
                "/proc/thread-self/fd/1",
                "//dev/./fd/../stdout"
            })
    void stdout_has_many_names_and_an_option_no_line(String name) {
        Settings settings = read("summary: file.md", Flags.NONE.with("summary", name));

        assertThat(settings.verdict().summary()).isEmpty();
        assertThat(settings.problems())
                .containsExactly(new Problem(
                        "",
                        "",
                        "summary '" + name + "' is no file: stdout is the command's; name a file, or /dev/stderr"));
    }
}
