package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An option counts before a variable, a variable before the file, the file before what is there without any of them. */
class PrecedenceTest {

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();

    private Settings read(Flags flags) throws Exception {
        Files.writeString(directory.resolve("jobmeter.yaml"), "{max-series: 3, push-budget: 3s, labels: {team: file}}");
        return new SettingsReader(environment, directory).read(flags);
    }

    @Test
    void the_file_before_the_default() throws Exception {
        assertThat(read(Flags.NONE).delivering().budget()).isEqualTo(Duration.ofSeconds(3));
        assertThat(read(Flags.NONE).caps().series()).isEqualTo(3);
    }

    @Test
    void a_variable_before_the_file() throws Exception {
        environment.put("JOBMETER_MAX_SERIES", "2");
        environment.put("JOBMETER_LABELS_TEAM", "variable");

        assertThat(read(Flags.NONE).caps().series()).isEqualTo(2);
        assertThat(read(Flags.NONE).called().labels().values()).containsEntry("team", "variable");
    }

    @Test
    void a_variable_before_the_default() {
        environment.put("JOBMETER_MAX_SERIES", "2");

        assertThat(new SettingsReader(environment, directory)
                        .read(Flags.NONE)
                        .caps()
                        .series())
                .isEqualTo(2);
    }

    @Test
    void an_option_before_a_variable() throws Exception {
        environment.put("JOBMETER_LABELS_TEAM", "variable");
        environment.put("JOBMETER_PUSH_BUDGET", "2s");
        Settings settings = read(Flags.NONE.with("label", "team=option").with("push-budget", "1s"));

        assertThat(settings.called().labels().values()).containsEntry("team", "option");
        assertThat(settings.delivering().budget()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void an_option_before_the_file() throws Exception {
        assertThat(read(Flags.NONE.with("push-budget", "1s")).delivering().budget())
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void an_option_before_the_default() {
        assertThat(new SettingsReader(environment, directory)
                        .read(Flags.NONE.with("push-budget", "1s"))
                        .delivering()
                        .budget())
                .isEqualTo(Duration.ofSeconds(1));
    }
}
