package io.jobmeter.testing;

import io.jobmeter.config.Flags;
import io.jobmeter.config.Settings;
import io.jobmeter.config.SettingsReader;
import io.jobmeter.extract.Extraction;
import io.jobmeter.extract.Harvest;
import io.jobmeter.extract.rule.Stream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A folder with {@code config.yaml}, what the command wrote ({@code input} to stdout, {@code input.stderr}, and any file
 * that a rule reads) and, where it matters, when the run {@code started}.
 */
public record ExtractCase(Path folder) {

    /**
     * What is found, a line each: {@code ?} a problem of the configuration, {@code !} a failure of a rule, {@code ~} a
     * remark.
     *
     * @param piece how many bytes of a stream come at a time
     */
    public List<String> found(Flags flags, int piece) throws Exception {
        Settings settings = new SettingsReader(Map.of(), folder).read(flags);
        Extraction extraction = new Extraction(settings.rules(), settings.caps(), folder, false);
        feed(extraction, Stream.STDOUT, folder.resolve("input"), piece);
        feed(extraction, Stream.STDERR, folder.resolve("input.stderr"), piece);
        Harvest harvest = extraction.finish(started(folder.resolve("started")));
        harvest.all().get(1, TimeUnit.MINUTES);

        List<String> found = new ArrayList<>();
        settings.problems().forEach(problem -> found.add("? " + problem.sentence()));
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
}
