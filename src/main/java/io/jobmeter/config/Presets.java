package io.jobmeter.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.extract.row.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The presets that are built in: a folder of resources for each, and an index, since a program cannot list resources. */
public final class Presets {

    private static final String FOLDER = "/presets/";

    /** In the order of their names. */
    public List<String> names() {
        return read(FOLDER + "index").orElseThrow().lines().toList();
    }

    public Preset named(String name) throws NoSuchPresetException {
        List<String> names = names();
        if (!names.contains(name)) {
            String nearest = new Nearest(names)
                    .to(name)
                    .map(near -> "did you mean '" + near + "'? ")
                    .orElse("");
            throw new NoSuchPresetException(
                    "preset '" + name + "' is not known: " + nearest + "'jobmeter presets' lists all");
        }
        return new Preset(name, read(FOLDER + name + "/preset.yaml").orElseThrow());
    }

    private static Optional<String> read(String resource) {
        try (InputStream stream = Presets.class.getResourceAsStream(resource)) {
            return stream == null ? Optional.empty() : Optional.of(new String(stream.readAllBytes(), UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
