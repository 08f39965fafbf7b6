package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not have the shape that its place asks for is named with its line and left out, and all else is read. */
class FileShapeTest {

    private final Problems problems = new Problems();

    private JobFile read(String yaml) {
        return new JobFileText(problems).read("f.yaml", yaml).orElseThrow();
    }

    private List<String> said() {
        return problems.list().stream().map(Problem::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "extract: 3 | extract '3' is not a list: write '- ' in front of the first key of each entry",
                "extract: {format: json} | extract is not a list: write '- ' in front of the first key of each entry",
                "extract: [json] | extract[0] 'json' is not a mapping: write KEY: VALUE",
                "presets: k6 | presets 'k6' is not a list: write [k6]",
                "presets: {k6: x} | presets is not a list: write '- ' in front of each entry",
                "presets: [k6, [locust]] | presets[1] is a list and not a text: put it in quotes where it is one",
                "labels: [a] | labels is not a mapping: write KEY: VALUE",
                "labels: a | labels 'a' is not a mapping: write KEY: VALUE",
                "labels: {team: [a]} | labels.team is a list and not a text: put it in quotes where it is one",
                "name: {a: b} | name is a mapping and not a text: put it in quotes where it is one",
                "name: | name has no value: write one, or leave it out",
                "labels: {team: } | labels.team has no value: write one, or leave it out",
                "name: !mine x | name has a tag (!...), which means nothing here: leave it out",
                "name: ~ | name has no value: leave it out, or put quotes around ~",
                "spool: null | spool has no value: leave it out, or put quotes around null",
                "labels: {a: Null} | labels.a has no value: leave it out, or put quotes around Null",
                "presets: [NULL] | presets[0] has no value: leave it out, or put quotes around NULL",
                "targets: ~ | targets has no value: leave it out, or put quotes around ~",
                "name: '' | name is empty: write a value, or leave it out",
                "presets: [''] | presets[0] is empty: write a value, or leave it out",
                "push-budget: '' | push-budget is empty: write a value, or leave it out",
                "targets: [{token: ''}] | targets[0].token is empty: write a value, or leave it out",
                "targets: [{token: ' '}] | targets[0].token is empty: write a value, or leave it out",
                "labels: {'': x} | labels has a key without a name: write one in front of its colon",
                "targets: [{dimensions: {'': x}}] | targets[0].dimensions has a key without a name: write one in front of its colon",
                "extract: [{metrics: [{labels: {'': x}}]}] | extract[0].metrics[0].labels has a key without a name: write one in front of its colon",
                "'': x | the configuration has a key without a name: write one in front of its colon",
                "? [a] | the configuration has a key that is a list and not a text",
                "targets: [console] | targets[0] 'console' is not a mapping: write {kind: console}",
                "targets: [secret] | targets[0] is not a mapping: write KEY: VALUE",
                "targets: secret | targets is not a list: write '- ' in front of the first key of each entry",
                "targets: [{kind: [a]}] | targets[0].kind is a list and not a text: put it in quotes where it is one",
                "targets: [{kind: console token:secret}] | targets[0].kind is more than one word: it is one of pushgateway, dynatrace, oneagent, textfile and console",
                "targets: [{token:secret}] | targets[0].token has no space behind its colon: write token: VALUE",
                "targets: [{'my:secret': 1}] | targets[0] has a key that is not known here",
                "targets: [{tokn: secret}] | targets[0].tokn is not known here: did you mean 'token'?",
                "pushBudget: 5s | pushBudget is not known here: did you mean 'push-budget'?",
                "gates: [{wenn: x}] | gates[0].wenn is not known here, but fail-if, name, severity are",
                "x: 1 | x is not known here",
            })
    void what_is_wrong_is_named_by_line_path_and_reason(String line, String sentence) {
        assertThat(read("max-series: 7\n" + line).maxSeries()).contains("7");

        assertThat(said()).containsExactly("f.yaml:2: " + sentence);
    }

    @Test
    void all_problems_are_told_at_once_each_with_its_line() {
        JobFile file = read("""
                name: k6
                targets:
                  - console
                  - kind: dynatrace
                    tokn: x
                extract:
                  - format: text
                    metrics:
                      - {name: rps, uint: 1/s}
                labels:
                """);

        assertThat(file.name()).contains("k6");
        assertThat(said())
                .containsExactly(
                        "f.yaml:3: targets[0] 'console' is not a mapping: write {kind: console}",
                        "f.yaml:5: targets[1].tokn is not known here: did you mean 'token'?",
                        "f.yaml:9: extract[0].metrics[0].uint is not known here: did you mean 'unit'?",
                        "f.yaml:10: labels has no value: write one, or leave it out");
    }

    @Test
    void an_entry_that_is_left_out_keeps_the_numbers_of_those_behind_it() {
        assertThat(read("targets: [console, {kind: textfile}]").targets())
                .extracting(JobFile.Target::kind)
                .map(kind -> kind.orElse("-"))
                .containsExactly("-", "textfile");
    }

    @Test
    void of_a_key_that_is_there_twice_the_last_one_counts() {
        assertThat(read("name: a\nlabels: {x: y}\nname: b").name()).contains("b");
        assertThat(said())
                .containsExactly(
                        "f.yaml:3: name is there twice, before in line 1: this one counts; leave one of them out");
    }

    @Test
    void a_second_document_is_passed_over() {
        assertThat(read("---\nname: a\n---\nname: b\n").name()).contains("a");
        assertThat(said())
                .containsExactly(
                        "f.yaml:4: a second document begins here, which is passed over: a configuration is one");
    }

    @ParameterizedTest
    @CsvSource({"'foo: [', 4", "'a: b: c', 3", "'\"x', 4", "'} {', 3"})
    void what_is_broken_behind_a_first_document_is_passed_over(String second, int line) {
        assertThat(read("name: a\n---\n" + second + "\n").name()).contains("a");
        assertThat(said())
                .containsExactly("f.yaml:" + line + ": what stands behind the first document is passed over: it is no"
                        + " YAML, and a configuration is one document");
    }

    @Test
    void nesting_without_end_behind_a_first_document_is_passed_over() {
        assertThat(read("name: a\n---\n" + "[".repeat(100)).name()).contains("a");
        assertThat(said())
                .containsExactly("f.yaml: what stands behind the first document is passed over: it is no"
                        + " YAML, and a configuration is one document");
    }

    @Test
    void labels_may_be_empty_and_quotes_make_a_word_of_null() {
        JobFile file = read("""
                name: 'null'
                labels: {a: '', b: "~"}
                extract: [{metrics: [{labels: {a: ''}}]}]
                targets: [{dimensions: {a: ''}}]
                summary: !!str null
                """);

        assertThat(said()).isEmpty();
        assertThat(file.name()).contains("null");
        assertThat(file.labels()).containsEntry("b", "~");
        assertThat(file.summary()).contains("null");
    }

    @Test
    void anchors_aliases_and_merges_mean_what_they_say() {
        JobFile file = read("""
                targets:
                  - &first {kind: pushgateway, url: http://a, insecure: yes}
                  - <<: *first
                    url: http://b
                  - <<: [{name: c}, *first]
                labels: {team: &team shop, owner: *team}
                """);

        assertThat(said()).isEmpty();
        assertThat(file.targets())
                .extracting(target -> target.url().orElse("")
                        + target.insecure().orElse("")
                        + target.name().orElse(""))
                .containsExactly("http://ayes", "http://byes", "http://ayesc");
        assertThat(file.labels()).containsEntry("owner", "shop");
    }

    @Test
    void a_merge_of_something_else_is_named() {
        assertThat(read("<<: words\nname: a").name()).contains("a");
        assertThat(said())
                .containsExactly("f.yaml:1: the configuration merges a text and not a mapping: write <<: *NAME");
    }

    @Test
    void a_mapping_that_merges_itself_has_an_end() {
        assertThat(read("labels: &l\n  a: b\n  <<: *l\n").labels()).containsExactlyEntriesOf(Map.of("a", "b"));
    }
}
