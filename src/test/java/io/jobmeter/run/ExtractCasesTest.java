package io.jobmeter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Flags;
import io.jobmeter.testing.ExtractCase;
import io.jobmeter.testing.RunFlags;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A case is a folder as {@link ExtractCase} knows it, with {@code expected} beside the rest. */
class ExtractCasesTest {

    private static final Flags CONFIG = RunFlags.config("config.yaml");

    static Stream<String> cases() throws IOException {
        try (var folders = Files.list(folder(""))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_gives_what_it_expects_in_whatever_pieces_it_comes(String name) throws Exception {
        Path folder = folder(name);
        List<String> expected = Files.readAllLines(folder.resolve("expected"));

        assertThat(new ExtractCase(folder).found(CONFIG, Integer.MAX_VALUE)).containsExactlyElementsOf(expected);
        assertThat(new ExtractCase(folder).found(CONFIG, 7)).containsExactlyElementsOf(expected);
    }

    private static Path folder(String name) {
        try {
            return Path.of(ExtractCasesTest.class.getResource("/cases/extract").toURI())
                    .resolve(name);
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
