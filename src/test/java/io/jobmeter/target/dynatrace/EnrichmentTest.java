package io.jobmeter.target.dynatrace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichmentTest {

    private static final String SHOWN = "dt_metadata_e617c525669e072eebe3d0f08212e8f2.properties";

    @TempDir
    private Path directory;

    private Path here;
    private Path folder;

    @BeforeEach
    void make() throws IOException {
        here = Files.createDirectory(directory.resolve("here"));
        folder = Files.createDirectory(directory.resolve("enrichment"));
    }

    private Map<String, String> read() {
        return new Enrichment(here, folder).read();
    }

    @Test
    void where_nobody_left_files_there_is_nothing() {
        assertThat(new Enrichment(directory.resolve("no"), directory.resolve("where")).read())
                .isEmpty();
    }

    @Test
    void oneagents_and_the_operators_files_are_read_and_the_nearer_one_counts() throws IOException {
        Files.writeString(folder.resolve("dt_host_metadata.properties"), """
                dt.entity.host=HOST-1
                team=host
                path=C\\:\\\\x
                """);
        Files.writeString(folder.resolve("dt_metadata.properties"), "k8s.namespace.name=shop\nteam=pod\n");

        assertThat(read())
                .isEqualTo(Map.of(
                        "dt.entity.host", "HOST-1", "k8s.namespace.name", "shop", "team", "pod", "path", "C:\\x"));
    }

    @Test
    void the_json_form_is_read_where_there_is_no_other() throws IOException {
        Files.writeString(folder.resolve("dt_metadata.json"), "{\"k8s.pod.uid\": \"u\", \"n\": 1, \"deep\": {}}");
        Files.writeString(folder.resolve("dt_host_metadata.json"), "{\"dt.entity.host\": \"HOST-1\"}");
        Files.writeString(folder.resolve("dt_host_metadata.properties"), "dt.entity.host=HOST-2\n");

        assertThat(read()).isEqualTo(Map.of("k8s.pod.uid", "u", "n", "1", "dt.entity.host", "HOST-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"process.properties", "process.json"})
    void the_file_that_oneagent_shows_leads_to_another_which_counts_most(String name) throws IOException {
        Path process = directory.resolve(name);
        Files.writeString(process, name.endsWith("json") ? "{\"team\": \"process\"}" : "team=process");
        Files.writeString(here.resolve(SHOWN), process + "\n");
        Files.writeString(folder.resolve("dt_metadata.properties"), "team=pod\n");

        assertThat(read()).isEqualTo(Map.of("team", "process"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "/no/such/file", "\u0000", "."})
    void a_file_that_leads_nowhere_is_no_trouble(String path) throws IOException {
        Files.writeString(here.resolve(SHOWN), path);

        assertThat(read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1]", "\"text\"", "null", ""})
    void a_file_that_is_broken_is_no_trouble(String content) throws IOException {
        Files.writeString(folder.resolve("dt_metadata.json"), content);
        Files.writeString(folder.resolve("dt_host_metadata.properties"), "a=b\nc=\\uXXXX\n");

        assertThat(read()).isIn(Map.of(), Map.of("a", "b"));
    }
}
