package io.jobmeter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

/** Which options a configuration has no key for, as its page says. */
class KeylessOptionsTest {

    /** Keys that say in their own way what options say, and options that are about no run. */
    private static final Map<String, String> OTHERWISE =
            Map.of("metric", "extract", "to", "targets", "fail-if", "gates", "help", "", "version", "");

    @Test
    void options_that_are_said_for_one_run_have_no_key() throws IOException {
        JsonNode keys = new ObjectMapper()
                .readTree(Path.of("jobmeter.schema.json").toFile())
                .path("properties");
        List<String> keyless = Options.LINE.spec().options().stream()
                .map(OptionSpec::longestName)
                .map(name -> name.substring(2))
                .filter(name -> !keys.has(name) && !keys.has(name + "s") && !OTHERWISE.containsKey(name))
                .sorted()
                .toList();

        assertThat(Files.readString(Path.of("docs/configuration.md")))
                .contains(keyless.stream().map(name -> "`--" + name + "`").collect(Collectors.joining(", "))
                        + " have no key");
    }
}
