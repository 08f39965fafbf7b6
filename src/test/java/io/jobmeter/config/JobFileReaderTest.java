package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobFileReaderTest {

    @TempDir
    Path directory;

    private List<String> problems;

    private Optional<JobFile> read(Map<String, String> environment, String... config) {
        Problems said = new Problems();
        Optional<JobFile> file = new JobFileReader(environment, directory, said)
                .read(config.length == 0 ? Optional.empty() : Optional.of(config[0]));
        problems = said.list().stream().map(Problem::toString).toList();
        return file;
    }

    private Optional<JobFile> inline(String yaml) {
        return read(Map.of("JOBMETER_CONFIG_YAML", yaml));
    }

    @Test
    void a_file_that_nobody_asked_for_may_be_absent() {
        assertThat(read(Map.of())).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void a_file_that_was_asked_for_must_be_there() {
        assertThat(read(Map.of(), "mine.yaml")).isEmpty();
        assertThat(problems)
                .containsExactly("configuration file '" + directory.resolve("mine.yaml") + "' does not exist");
    }

    @Test
    void a_name_that_no_file_can_have_is_said() {
        assertThat(read(Map.of(), "a\0b")).isEmpty();
        assertThat(problems).containsExactly("configuration file 'a\0b' is no path in this machine's locale");
    }

    @Test
    void a_directory_is_no_file() {
        assertThat(read(Map.of(), ".")).isEmpty();
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("configuration file '" + directory.resolve(".") + "' could not be read: ");
    }

    @Test
    void the_file_of_the_directory_is_found_by_its_name() throws Exception {
        Files.writeString(directory.resolve("jobmeter.yaml"), "name: found");

        assertThat(read(Map.of())).get().extracting(JobFile::name).isEqualTo(Optional.of("found"));
    }

    @Test
    void text_in_the_environment_counts_before_the_directorys_file() throws Exception {
        Files.writeString(directory.resolve("jobmeter.yaml"), "name: found");

        assertThat(inline("name: inline")).get().extracting(JobFile::name).isEqualTo(Optional.of("inline"));
        assertThat(inline(" ")).get().extracting(JobFile::name).isEqualTo(Optional.of("found"));
    }

    @Test
    void a_file_that_was_asked_for_counts_before_the_text() throws Exception {
        Files.writeString(directory.resolve("mine.yaml"), "name: mine");

        assertThat(read(Map.of("JOBMETER_CONFIG_YAML", "name: inline"), "mine.yaml"))
                .get()
                .extracting(JobFile::name)
                .isEqualTo(Optional.of("mine"));
    }

    @Test
    void every_unknown_key_is_named_and_the_known_ones_are_read() {
        Optional<JobFile> file = inline("""
                name: k6
                lables: {team: shop}
                extract:
                  - format: text
                    mach: x
                    metrics:
                      - {name: rps, vlaue: $rps}
                """);

        assertThat(file).get().extracting(JobFile::name).isEqualTo(Optional.of("k6"));
        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "JOBMETER_CONFIG_YAML:2: lables is not known here: did you mean 'labels'?",
                        "JOBMETER_CONFIG_YAML:5: extract[0].mach is not known here: did you mean 'match'?",
                        "JOBMETER_CONFIG_YAML:7: extract[0].metrics[0].vlaue is not known here: did you mean 'value'?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            name: [k6\\nlabels: {}\\n             | 2 | a brace or bracket is not closed, or a value between them needs quotes, at column 7
            name: k6\\nlabels: {d: ${env:X}}      | 2 | between braces, ${env:NAME} needs quotes: write '${env:NAME}', at column 14
            labels: {ü: 'ü', d: ${env:X}}        | 1 | between braces, ${env:NAME} needs quotes: write '${env:NAME}', at column 22
            labels:\\n\\tteam: shop               | 2 | a tab is no indentation; write spaces, at column 1
            name: a: b                           | 1 | a second ': ' in one value; put the value in quotes, at column 8
            labels:\\n  a: b\\n c: d              | 3 | this line is not indented as those that it belongs to, at column 2
            name: 'k6                            | 1 | a quote is not closed, at column 7
            name: *k6                            | 1 | '*' begins an alias, and nothing has its name; put the value in quotes, at column 7
            name: k6\\nlabels\\nstrict: true       | 2 | a key has no ': ', at column 1
            """)
    void broken_yaml_says_what_and_where(String yaml, int line, String why) {
        assertThat(inline(yaml.replace("\\n", "\n").replace("\\t", "\t"))).isEmpty();
        assertThat(problems).containsExactly("JOBMETER_CONFIG_YAML:" + line + ": this is not YAML: " + why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token: *hunter22",
                "token: !hunter22 x",
                "token: !!hunter22 x",
                "token: !hunter22!x y",
                "token: 'hunter22",
                "targets: [{token: hunter22",
                "token: hunter22: x",
                "token: \"hunter22\\q\"",
                "<<: hunter22",
                "a: {<<: *hunter22}",
                "hunter22",
                "- hunter22"
            })
    void broken_yaml_is_not_shown_since_it_may_hold_a_secret(String yaml) {
        inline(yaml);

        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("JOBMETER_CONFIG_YAML")
                .doesNotContain("hunter22");
    }

    @Test
    void text_that_is_no_mapping_is_refused() {
        assertThat(inline("just words")).isEmpty();
        assertThat(problems).singleElement().asString().startsWith("JOBMETER_CONFIG_YAML is not a YAML mapping: ");
    }

    @Test
    void a_file_of_comments_is_an_empty_one() throws Exception {
        Files.writeString(directory.resolve("jobmeter.yaml"), "# nothing yet\n");

        assertThat(read(Map.of())).get().extracting(JobFile::name).isEqualTo(Optional.empty());
        assertThat(problems).isEmpty();
    }

    @Test
    void labels_keep_their_spelling_and_whatever_looks_like_an_expression() {
        Optional<JobFile> file = inline("labels: {'my.Team': 'a,b', price: '${HOME} 5$', '07': '08'}");

        assertThat(file)
                .get()
                .extracting(JobFile::labels)
                .isEqualTo(Map.of("my.Team", "a,b", "price", "${HOME} 5$", "07", "08"));
        assertThat(problems).isEmpty();
    }

    @Test
    void an_expression_keeps_its_commas_and_backslashes() {
        Optional<JobFile> file = inline("""
                extract:
                  - match: '(\\d+), (?<value>\\S+){2,3} ${x}'
                """);

        assertThat(file.orElseThrow().extract().getFirst().match()).contains("(\\d+), (?<value>\\S+){2,3} ${x}");
    }
}
