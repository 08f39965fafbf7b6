package io.jobmeter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TryPageTest {

    private static final Path CASES = Path.of("src/test/resources/cases/try");
    private static final Path EXAMPLE = CASES.resolve("json-keys-where-a-path-finds-nothing");

    private final String page = Files.readString(Path.of("docs/try.md"));

    TryPageTest() throws IOException {}

    @Test
    void the_pages_example_is_the_case_that_it_names() throws IOException {
        String expected = Files.readString(EXAMPLE.resolve("expected"));

        assertThat(page).contains("```yaml\n" + Files.readString(EXAMPLE.resolve("jobmeter.yaml")) + "```");
        assertThat(page).contains("```text\n" + expected.substring(0, expected.indexOf("exit ")) + "```");
    }

    @Test
    void every_case_of_the_pages_table_is_there() {
        assertThat(Pattern.compile("`([a-z]+-[a-z-]+)`[,| ]")
                        .matcher(page.substring(page.indexOf("| situation")))
                        .results()
                        .map(match -> match.group(1)))
                .hasSizeGreaterThan(8)
                .allSatisfy(name -> assertThat(CASES.resolve(name)).isDirectory());
    }
}
