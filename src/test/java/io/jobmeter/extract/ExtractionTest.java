package io.jobmeter.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Settings;
import io.jobmeter.config.SettingsReader;
import io.jobmeter.extract.rule.Stream;
import io.jobmeter.testing.Findings;
import io.jobmeter.testing.RunFlags;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionTest {

    @TempDir
    private Path folder;

    /** The reader of text wants bytes in an array; those of the last chunk are in none. */
    @Test
    void a_fault_in_one_format_takes_its_rules_alone_and_gives_no_half_numbers() throws Exception {
        Files.writeString(folder.resolve("config.yaml"), """
                extract:
                - {format: text, match: 'n=(\\d+)', metrics: [{name: t, aggregate: sum}]}
                - {format: logfmt, metrics: [{name: l, value: .n, aggregate: sum}]}
                """);
        Settings settings = new SettingsReader(Map.of(), folder).read(RunFlags.config("config.yaml"));
        Extraction extraction = new Extraction(settings.rules(), settings.caps(), folder, false);
        Consumer<ByteBuffer> reader = extraction.reader(Stream.STDOUT).orElseThrow();
        ByteBuffer outside = ByteBuffer.allocateDirect(4);
        outside.put("n=2\n".getBytes(UTF_8)).flip();

        reader.accept(ByteBuffer.wrap("n=40\n".getBytes(UTF_8)));
        reader.accept(outside);
        Harvest harvest = extraction.finish(Instant.EPOCH);
        harvest.all().get(1, TimeUnit.MINUTES);

        List<String> found = harvest.yields("is late").stream()
                .flatMap(yield -> yield.findings().stream())
                .map(Findings::words)
                .toList();
        assertThat(found)
                .containsExactly(
                        "! rule 't' on stdout was given up, by a fault of ours: java.lang.UnsupportedOperationException",
                        "l 42");
        assertThat(harvest.faults())
                .hasOnlyElementsOfType(UnsupportedOperationException.class)
                .hasSize(1);
    }
}
