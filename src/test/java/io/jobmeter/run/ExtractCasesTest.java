package io.jobmeter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Flags;
import io.jobmeter.config.Settings;
import io.jobmeter.config.SettingsReader;
import io.jobmeter.extract.Extraction;
import io.jobmeter.extract.Harvest;
import io.jobmeter.extract.rule.Stream;
import io.jobmeter.testing.Findings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case is a folder: {@code config.yaml}, what the command wrote ({@code input} to stdout, {@code input.stderr}, and any
 * file that a rule reads), where it matters when the run {@code started}, and {@code expected}, where {@code ?} is a
 * problem of the configuration, {@code !} a failure of a rule and {@code ~} a remark.
 */
class ExtractCasesTest {

    static java.util.stream.Stream<String> cases() throws IOException {
        try (var folders = Files.list(folder(""))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_gives_what_it_expects_in_whatever_pieces_it_comes(String name) throws Exception {
        Path folder = folder(name);
        List<String> expected = Files.readAllLines(folder.resolve("expected"));

        assertThat(found(folder, Integer.MAX_VALUE)).containsExactlyElementsOf(expected);
        assertThat(found(folder, 7)).containsExactlyElementsOf(expected);
    }

    private static List<String> found(Path folder, int piece)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Settings settings = new SettingsReader(Map.of(), folder).read(config());
        Extraction extraction = new Extraction(settings.rules(), settings.caps(), folder, false);
        feed(extraction, Stream.STDOUT, folder.resolve("input"), piece);
        feed(extraction, Stream.STDERR, folder.resolve("input.stderr"), piece);
        Harvest harvest = extraction.finish(started(folder.resolve("started")));
        harvest.all().get(1, TimeUnit.MINUTES);

        List<String> found = new ArrayList<>();
        settings.problems().forEach(problem -> found.add("? " + problem));
        harvest.yields("is late")
                .forEach(yield -> yield.findings().forEach(finding -> found.add(Findings.words(finding))));
        return found;
    }

    private static void feed(Extraction extraction, Stream stream, Path file, int piece) throws IOException {
        byte[] input = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        extraction.reader(stream).ifPresent(reader -> {
            for (int at = 0; at < input.length; at += Math.min(piece, input.length - at)) {
                reader.accept(ByteBuffer.wrap(input, at, Math.min(piece, input.length - at)));
            }
        });
    }

    private static Instant started(Path file) throws IOException {
        return Files.exists(file) ? Instant.parse(Files.readString(file).strip()) : Instant.EPOCH;
    }

    private static Flags config() {
        return new Flags(
                Optional.of("config.yaml"),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Flags.NONE.child(),
                Flags.NONE.delivery(),
                false);
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
