package io.jobmeter.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.PageStage;
import io.jobmeter.testing.PageStage.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said, word by word: each folder of {@code messages} is copied, its {@code command} is run there, and prints what
 * {@code expected} holds, but for times and what else differs from run to run; the last line tells the exit code.
 */
class MessagesIT {

    private static final Path CASES = Path.of("src/test/resources/messages");
    private static final String TIME = "\\b[0-9.]+(ms|s)\\b";
    private static final String MOMENT = "[0-9]{8}T[0-9]{6}\\.[0-9]{3}Z";
    private static final String ATTEMPTS = ", after [0-9]+ attempts";
    private static final String UNIQUE = "_[0-9a-f]{8}(?=\\.json)";

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void it_is_said_as_it_is_written(Path written, @TempDir Path folder) throws Exception {
        copy(written, folder);
        try (PageStage stage = PageStage.patient(folder)) {
            Played played = stage.play(Files.readString(written.resolve("command")));
            String said = played.printed() + "exit " + played.exitCode() + "\n";

            assertThat(timeless(said)).isEqualTo(timeless(Files.readString(written.resolve("expected"))));
        }
    }

    private static void copy(Path written, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(written)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(written.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static String timeless(String text) {
        return text.replaceAll(TIME, "TIME")
                .replaceAll(MOMENT, "MOMENT")
                .replaceAll(UNIQUE, "_UNIQUE")
                .replaceAll(ATTEMPTS, "");
    }
}
