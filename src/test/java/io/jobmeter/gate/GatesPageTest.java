package io.jobmeter.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Settings;
import io.jobmeter.config.SettingsReader;
import io.jobmeter.testing.GateCase;
import io.jobmeter.testing.RunFlags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on gates says what they do. */
class GatesPageTest {

    private static final Path PAGE = Path.of("docs/gates.md");
    private static final Pattern LITERAL = Pattern.compile("`([^`]+)`");

    private static String block(String name) throws IOException {
        Matcher block = Pattern.compile("^```" + name + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).as(name).isTrue();
        return block.group(1);
    }

    @Test
    void the_conditions_say_what_stands_below_them() throws IOException {
        assertThat(GateCase.of(block("text metrics"), block("text gates")).says())
                .isEqualTo(block("text gates"));
    }

    @Test
    void the_file_has_no_problem() throws IOException {
        Settings settings = new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", block("yaml")), Path.of("/nonexistent"))
                .read(RunFlags.all("fail-if", List.of()));

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.verdict().gates()).extracting(Gate::severity).containsExactly(Severity.FAIL, Severity.WARN);
    }

    static List<String> comparisons() throws IOException {
        String text = Files.readString(PAGE).replaceAll("(?ms)^```.*?^```$", "");
        return LITERAL.matcher(text)
                .results()
                .map(literal -> literal.group(1))
                .filter(literal -> literal.matches(".+ [<>] .+|absent.+") && !literal.startsWith("-"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void every_condition_in_the_text_can_be_read(String text) {
        assertThat(Gate.of(text, text, Severity.FAIL).problem()).isEmpty();
    }
}
