package io.jobmeter.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Keptn's job-executor-service refuses a job/config.yaml with a key that it does not know, so this does too. */
class JobConfigTest {

    /** The keys of apiVersion v2, by where they stand; a list's items stand where the list does. */
    private static final Map<String, Set<String>> KEYS = Map.ofEntries(
            Map.entry("", Set.of("apiVersion", "actions")),
            Map.entry(".actions", Set.of("name", "silent", "events", "tasks")),
            Map.entry(".actions.events", Set.of("name", "jsonpath")),
            Map.entry(".actions.events.jsonpath", Set.of("property", "match")),
            Map.entry(
                    ".actions.tasks",
                    Set.of(
                            "name",
                            "files",
                            "image",
                            "imagePullPolicy",
                            "cmd",
                            "args",
                            "env",
                            "workingDir",
                            "resources",
                            "maxPollDuration",
                            "namespace",
                            "ttlSecondsAfterFinished",
                            "serviceAccount",
                            "annotations",
                            "securityContext")),
            Map.entry(".actions.tasks.env", Set.of("name", "value", "valueFrom", "as")),
            Map.entry(".actions.tasks.resources", Set.of("limits", "requests")),
            Map.entry(".actions.tasks.resources.limits", Set.of("cpu", "memory")),
            Map.entry(".actions.tasks.resources.requests", Set.of("cpu", "memory")));

    private static final Set<String> LISTS = Set.of(
            ".actions",
            ".actions.events",
            ".actions.tasks",
            ".actions.tasks.files",
            ".actions.tasks.cmd",
            ".actions.tasks.args",
            ".actions.tasks.env");

    @Test
    void the_sample_has_only_keys_that_the_service_knows() throws IOException {
        Map<String, Object> config = new Yaml().load(Files.readString(Path.of("job/config.yaml")));

        assertThat(config).containsEntry("apiVersion", "v2");
        check("", config);
    }

    private static void check(String place, Object node) {
        assertThat(node instanceof List).as(place + " is a list").isEqualTo(LISTS.contains(place));
        switch (node) {
            case List<?> items -> items.forEach(item -> checkMapping(place, item));
            default -> checkMapping(place, node);
        }
    }

    private static void checkMapping(String place, Object node) {
        if (node instanceof Map<?, ?> mapping) {
            mapping.forEach((key, value) -> {
                assertThat(KEYS).as("a mapping at '" + place + "'").containsKey(place);
                assertThat(KEYS.get(place)).contains((String) key);
                check(place + "." + key, value);
            });
        }
    }
}
