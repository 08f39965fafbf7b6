package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Flags;
import io.jobmeter.config.SettingsReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/check.md shows. */
class CheckPageTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```(yaml)?\n(.*?)```");

    @TempDir
    Path directory;

    /** Where a line is told, it is the page's; where none is, the sentence is. */
    private static String sentences(String told) {
        return told.replaceAll("(?m)^jobmeter\\.yaml:\\d+: ", "");
    }

    @Test
    void the_pages_example_is_what_a_check_says() throws IOException, InterruptedException {
        var blocks = BLOCK.matcher(Files.readString(Path.of("docs/check.md")))
                .results()
                .map(block -> block.group(2))
                .toList();
        Files.writeString(directory.resolve("jobmeter.yaml"), blocks.get(0));
        Map<String, String> environment = Map.of("PUSH_TOKEN", "VERYSECRET");
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        Answer answer = new Answer(new PrintStream(stdout, true, UTF_8), false, environment);
        new CheckRun(
                        new SettingsReader(environment, directory).check(Flags.NONE),
                        answer,
                        new Messages(new PrintStream(OutputStream.nullOutputStream()), false),
                        false)
                .run(false);

        assertThat(sentences(stdout.toString(UTF_8)).lines())
                .containsExactlyInAnyOrderElementsOf(
                        sentences(blocks.get(1)).lines().toList());
    }
}
