package io.jobmeter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Settings;
import io.jobmeter.config.SettingsReader;
import io.jobmeter.run.Answer;
import io.jobmeter.run.Messages;
import io.jobmeter.run.TryRun;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case is a folder: {@code args} (one a line), {@code jobmeter.yaml} or another configuration, {@code input} on stdin, a
 * file {@code typed} where that comes from a terminal, a file {@code terminal} where a person reads along, and
 * {@code expected}: what goes to stderr, what goes to stdout, and the exit code. What moves a terminal is written with
 * {@code \e}, the case's own path as FOLDER.
 */
class TryCasesTest {

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(folder(""))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_shows_what_it_expects(String name) throws Exception {
        Path folder = folder(name);

        assertThat(shown(folder)).isEqualTo(Files.readString(folder.resolve("expected")));
    }

    private static String shown(Path folder) throws IOException, InterruptedException {
        Parsed.Try attempt =
                (Parsed.Try) new Line(new TryOptions()).parse(Said.of(lines(folder.resolve("args"))), Map.of());
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        Settings settings = new SettingsReader(Map.of(), folder).read(attempt.flags());
        Messages messages = new Messages(new PrintStream(stderr, true, UTF_8), false);
        settings.problems().forEach(problem -> messages.say(problem.toString()));
        Answer answer =
                new Answer(new PrintStream(stdout, true, UTF_8), Files.exists(folder.resolve("terminal")), Map.of());
        byte[] input =
                Files.exists(folder.resolve("input")) ? Files.readAllBytes(folder.resolve("input")) : new byte[0];
        int code = new TryRun(settings, Map.of(), folder, messages, answer)
                .of(new TryRun.Input(
                        attempt.input(), new ByteArrayInputStream(input), Files.exists(folder.resolve("typed"))));
        return (stderr.toString(UTF_8) + stdout.toString(UTF_8) + "exit " + code + "\n")
                .replace("\u001b", "\\e")
                .replace(folder.toString(), "FOLDER");
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static Path folder(String name) {
        try {
            return Path.of(TryCasesTest.class.getResource("/cases/try").toURI()).resolve(name);
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
