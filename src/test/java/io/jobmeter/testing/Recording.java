package io.jobmeter.testing;

import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a tool wrote, beside a preset: {@code NAME}, with a {@code NAME.note} of where it comes from, the metrics that are
 * {@code NAME.expected}, and where it matters {@code NAME.from}, which is stdout, stderr or a path.
 */
public record Recording(String preset, Path path) {

    private static final Path PRESETS = Path.of("src/main/resources/presets");

    /** In the order of their names. */
    public static List<String> presets() {
        try (Stream<Path> folders = Files.list(PRESETS)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** At least one. */
    public static List<Recording> of(String preset) {
        try (Stream<Path> files = Files.list(PRESETS.resolve(preset).resolve("recordings"))) {
            List<Recording> recordings = files.filter(file -> !file.toString().matches(".*\\.(note|expected|from)"))
                    .sorted()
                    .map(file -> new Recording(preset, file))
                    .toList();
            if (recordings.isEmpty()) {
                throw new AssertionError("preset " + preset + " has no recording");
            }
            return recordings;
        } catch (IOException failure) {
            throw new AssertionError("preset " + preset + " has no recordings", failure);
        }
    }

    public Path file(String extension) {
        return path.resolveSibling(path.getFileName() + "." + extension);
    }

    public byte[] bytes() throws IOException {
        return Files.readAllBytes(path);
    }

    /** Where the tool wrote it: as its file says, as its own name says, or where the preset reads at all. */
    public String from(List<Rule> rules) throws IOException {
        if (Files.exists(file("from"))) {
            return Files.readString(file("from")).strip();
        }
        String name = path.getFileName().toString().replaceAll("\\.[^.]*$", "");
        if (name.endsWith("-stdout") || name.endsWith("-stderr")) {
            return name.substring(name.length() - "stdout".length());
        }
        List<String> sources = rules.stream()
                .map(Rule::source)
                .map(Source::toString)
                .distinct()
                .toList();
        if (sources.size() != 1 || sources.getFirst().matches("both|.*[*?\\[{].*")) {
            throw new AssertionError(this + " may come from any of " + sources + ": say which in " + file("from"));
        }
        return sources.getFirst();
    }

    @Override
    public String toString() {
        return preset + "/" + path.getFileName();
    }
}
