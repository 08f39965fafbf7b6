package io.jobmeter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Flags;
import io.jobmeter.config.Settings;
import io.jobmeter.config.SettingsReader;
import io.jobmeter.extract.Extraction;
import io.jobmeter.extract.Finding;
import io.jobmeter.extract.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case is a folder: {@code config.yaml}, what the command wrote ({@code input} to stdout, {@code input.stderr}), and
 * {@code expected}, where {@code ?} is a problem of the configuration and {@code !} a rule that found nothing.
 */
class ExtractCasesTest {

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(folder(""))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_gives_what_it_expects(String name) throws IOException {
        Path folder = folder(name);
        Settings settings = new SettingsReader(Map.of(), folder).read(config());
        Extraction extraction = new Extraction(settings.rules());
        feed(extraction, Source.STDOUT, folder.resolve("input"));
        feed(extraction, Source.STDERR, folder.resolve("input.stderr"));

        assertThat(Stream.concat(
                        settings.problems().stream().map(problem -> "? " + problem),
                        extraction.finish().stream().map(ExtractCasesTest::words)))
                .containsExactlyElementsOf(Files.readAllLines(folder.resolve("expected")));
    }

    private static void feed(Extraction extraction, Source source, Path file) throws IOException {
        ByteBuffer input = ByteBuffer.wrap(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
        extraction.reader(source).ifPresent(reader -> reader.accept(input));
    }

    private static String words(Finding finding) {
        return switch (finding) {
            case Finding.Value(var metric, var _, double value) ->
                (metric.name() + " "
                                + new BigDecimal(Double.toString(value))
                                        .stripTrailingZeros()
                                        .toPlainString() + " " + metric.unit())
                        .strip();
            case Finding.Nothing(String reason) -> "! " + reason;
        };
    }

    private static Flags config() {
        return new Flags(
                Optional.of("config.yaml"),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
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
