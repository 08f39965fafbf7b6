package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The schema, held against the mapping that reads the file. */
class SchemaTest {

    private static final Path FILE = Path.of("jobmeter.schema.json");

    private static JsonNode schema() throws IOException {
        return new ObjectMapper().readTree(FILE.toFile());
    }

    @Test
    void schema_and_mapping_have_the_same_keys() throws IOException {
        SortedSet<String> described = new TreeSet<>();
        describe(schema(), schema(), "", described);
        SortedSet<String> mapped = new TreeSet<>();
        map(JobFile.class, "", mapped);

        assertThat(described).isEqualTo(mapped).contains("extract[].metrics[].on-missing", "labels.*", "presets[]");
    }

    @Test
    void every_key_has_a_description_and_no_mapping_takes_keys_that_it_does_not_describe() throws IOException {
        schema().findParents("properties").forEach(object -> {
            if (object.has("type")) {
                assertThat(object.path("additionalProperties").asText()).isEqualTo("false");
                object.path("properties")
                        .properties()
                        .forEach(key -> assertThat(
                                        key.getValue().path("description").asText())
                                .as(key.getKey())
                                .matches("[\\s\\S]{10,}[.]"));
            }
        });
    }

    @Test
    void the_program_carries_it() throws IOException {
        try (InputStream resource = JobFile.class.getResourceAsStream("/jobmeter.schema.json")) {
            assertThat(resource).hasBinaryContent(Files.readAllBytes(FILE));
        }
    }

    private static void describe(JsonNode schema, JsonNode node, String path, SortedSet<String> paths) {
        JsonNode shape = node.has("$ref") ? schema.at(node.path("$ref").asText().substring(1)) : node;
        switch (shape.path("type").asText()) {
            case "array" -> describe(schema, shape.get("items"), path + "[]", paths);
            case "object" -> {
                shape.path("properties")
                        .properties()
                        .forEach(key -> describe(schema, key.getValue(), below(path, key.getKey()), paths));
                if (shape.path("additionalProperties").isObject()) {
                    describe(schema, shape.get("additionalProperties"), below(path, "*"), paths);
                }
            }
            default -> paths.add(path);
        }
    }

    private static void map(Type type, String path, SortedSet<String> paths) {
        if (type instanceof ParameterizedType generic) {
            Type of = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            String suffix = Map.of(List.class, "[]", Map.class, ".*", Optional.class, "")
                    .get(generic.getRawType());
            map(of, path + suffix, paths);
        } else if (type == String.class) {
            paths.add(path);
        } else {
            for (Method key : ((Class<?>) type).getDeclaredMethods()) {
                String name = ConfigMapping.NamingStrategy.KEBAB_CASE.apply(key.getName());
                map(key.getGenericReturnType(), below(path, name), paths);
            }
        }
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
