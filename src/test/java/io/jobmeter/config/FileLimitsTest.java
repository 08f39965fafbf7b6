package io.jobmeter.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
                .containsExactly("jobmeter.yaml is not a YAML mapping: its aliases stand for more than 200000 values");
    }

    @Test
    void more_aliases_than_people_have_use_for() throws Exception {
        assertThat(read("targets:\n- &a {kind: console}\n" + "- *a\n".repeat(60)))
                .isEmpty();
        assertThat(problems).singleElement().asString().contains("aliases").contains("50");
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
