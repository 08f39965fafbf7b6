package io.jobmeter.target.dynatrace;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What OneAgent and the Kubernetes Operator leave in files to say where we run.
 *
 * @param here where the file is that OneAgent shows to processes it monitors; the one line in it is the path of another
 * @param folder where the others are
 */
record Enrichment(Path here, Path folder) {

    static final Enrichment DEFAULT = new Enrichment(Path.of(""), Path.of("/var/lib/dynatrace/enrichment"));

    private static final String SHOWN = "dt_metadata_e617c525669e072eebe3d0f08212e8f2.properties";
    private static final int LONGEST = 64 * 1024;

    /** Read anew each time, as Dynatrace asks for. What is nearer to the process counts before what is about its host. */
    SortedMap<String, String> read() {
        SortedMap<String, String> found = new TreeMap<>();
        found.putAll(named("dt_host_metadata"));
        found.putAll(named("dt_metadata"));
        found.putAll(shown());
        return found;
    }

    private Map<String, String> named(String name) {
        return content(folder.resolve(name + ".properties"))
                .map(Enrichment::properties)
                .or(() -> content(folder.resolve(name + ".json")).map(Enrichment::json))
                .orElse(Map.of());
    }

    private Map<String, String> shown() {
        try {
            return content(here.resolve(SHOWN))
                    .map(String::strip)
                    .filter(path -> !path.isEmpty())
                    .flatMap(path -> content(here.resolve(path))
                            .map(text -> path.endsWith(".json") ? json(text) : properties(text)))
                    .orElse(Map.of());
        } catch (InvalidPathException notOne) {
            return Map.of();
        }
    }

    /** Nobody asks first whether it is there: the file that OneAgent shows is only there for who opens it. */
    private static Optional<String> content(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Optional.of(new String(stream.readNBytes(LONGEST), UTF_8));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private static Map<String, String> properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException broken) {
            // What was read before that is as good as ever.
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    private static Map<String, String> json(String text) {
        Map<String, String> values = new TreeMap<>();
        try {
            JsonNode object = new JsonMapper().readTree(text);
            object.properties().stream()
                    .filter(entry -> entry.getValue().isValueNode())
                    .forEach(
                            entry -> values.put(entry.getKey(), entry.getValue().asText()));
        } catch (JsonProcessingException broken) {
            return Map.of();
        }
        return values;
    }
}
