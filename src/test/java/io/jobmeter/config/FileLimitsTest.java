package io.jobmeter.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that no person writes cost little, and are named. */
class FileLimitsTest {

    @TempDir
    Path directory;

    private List<String> problems;

    private Optional<JobFile> read(byte[] bytes) throws Exception {
        Files.write(directory.resolve("jobmeter.yaml"), bytes);
        Problems said = new Problems();
        Optional<JobFile> file = new JobFileReader(Map.of(), directory, said).read(Optional.empty());
        problems = said.list().stream().map(Problem::toString).toList();
        return file;
    }

    private Optional<JobFile> read(String yaml) throws Exception {
        return read(yaml.getBytes(UTF_8));
    }

    @Test
    void aliases_that_stand_for_more_than_anybody_wrote() throws Exception {
        String names =
                IntStream.range(0, 9_000).mapToObj(at -> "{name: n" + at + "}").collect(Collectors.joining(", "));
        String entries = "- {metrics: *all}\n".repeat(40);

        assertThat(read("extract:\n- {metrics: &all [" + names + "]}\n" + entries))
                .isEmpty();
        assertThat(problems)
                .containsExactly("jobmeter.yaml is not a YAML mapping: it has more than 200000 values, those that"
                        + " aliases stand for among them");
    }

    @Test
    void as_many_aliases_as_people_have_use_for() throws Exception {
        Optional<JobFile> file = read("extract:\n- metrics:\n  - &m {name: a, labels: &l {x: y}}\n"
                + "  - {<<: *m, name: b, labels: *l}\n".repeat(400));

        assertThat(problems).isEmpty();
        assertThat(file.orElseThrow().extract().getFirst().metrics())
                .hasSize(401)
                .last()
                .satisfies(metric -> assertThat(metric.labels()).containsEntry("x", "y"));
    }

    @Test
    void more_aliases_than_people_have_use_for() throws Exception {
        assertThat(read("targets:\n- &a {kind: console}\n" + "- *a\n".repeat(1_001)))
                .isEmpty();
        assertThat(problems).singleElement().asString().contains("aliases").contains("1000");
    }

    private static String chain(int length) {
        return "targets:\n- &t0 {kind: console}\n"
                + IntStream.range(1, length)
                        .mapToObj(at -> "- &t" + at + " {<<: *t" + (at - 1) + "}\n")
                        .collect(Collectors.joining());
    }

    @Test
    void a_mapping_that_merges_one_that_merges_one_and_so_on() throws Exception {
        assertThat(read(chain(400)).orElseThrow().targets())
                .hasSize(400)
                .allSatisfy(target -> assertThat(target.kind()).contains("console"));
        assertThat(read(chain(6_000))).isEmpty();
        assertThat(problems).singleElement().asString().contains("aliases").contains("1000");
    }

    @Test
    void keys_that_nobody_knows_in_a_mapping_that_many_merge() throws Exception {
        String unknown =
                IntStream.range(0, 1_000).mapToObj(at -> "k" + at + ": x").collect(Collectors.joining(", "));

        assertThat(read("targets:\n- &a {" + unknown + "}\n" + "- {<<: *a}\n".repeat(900)))
                .isEmpty();
        assertThat(problems).anyMatch(problem -> problem.contains("it has more than 200000 values"));
    }

    @Test
    void a_key_that_is_there_again_and_again_in_a_mapping_that_many_merge() throws Exception {
        assertThat(read("targets:\n- &a {" + "name: x, ".repeat(10_000) + "}\n" + "- {<<: *a}\n".repeat(900)))
                .isEmpty();
        assertThat(problems)
                .hasSizeLessThan(200_000)
                .anyMatch(problem -> problem.contains("it has more than 200000 values"));
    }

    @Test
    void beginnings_of_variables_without_an_end() {
        String beginnings = "${env:".repeat(200_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            read("name: '" + beginnings + "'\ntargets: [{kind: console, token: '" + beginnings + "'}]");
            new SecretText(Map.of(), directory, new FoundSecrets()).expectAnywhere(beginnings);
        });
        assertThat(problems).isEmpty();
    }

    @Test
    void nesting_without_end() throws Exception {
        assertThat(read("labels: " + "[".repeat(10_000))).isEmpty();
        assertThat(problems).singleElement().asString().contains("Nesting").contains("50");
    }

    @Test
    void a_file_that_is_no_configuration() throws Exception {
        assertThat(read("a".repeat((4 << 20) + 1))).isEmpty();
        assertThat(problems)
                .containsExactly("configuration file '" + directory.resolve("jobmeter.yaml")
                        + "' is longer than 4 MiB, which is too long for one");
    }

    @Test
    void bytes_that_are_no_text() throws Exception {
        assertThat(read(new byte[] {'n', ':', ' ', (byte) 0xff})).isEmpty();
        assertThat(problems)
                .containsExactly("configuration file '" + directory.resolve("jobmeter.yaml")
                        + "' could not be read: it is not text in UTF-8");
    }

    @Test
    void characters_that_yaml_does_not_have() throws Exception {
        assertThat(read("name: a\u0001b")).isEmpty();
        assertThat(problems)
                .containsExactly(
                        "jobmeter.yaml is not a YAML mapping: it holds U+0001, a character that YAML does not allow");
    }

    @Test
    void a_byte_order_mark_is_none_of_the_text() throws Exception {
        assertThat(read("\ufeffname: a\r\nmax-series: 7\r\n").flatMap(JobFile::name))
                .contains("a");
        assertThat(problems).isEmpty();
    }
}
