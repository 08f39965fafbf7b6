package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that cannot be is told by the key that is wrong, and all of its keys are read. */
class RuleProblemPathsTest {

    @TempDir
    Path directory;

    private List<Problem> problems(String extract) {
        return new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", "extract:\n" + extract), directory)
                .read(Flags.NONE)
                .problems();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {format: jsno, metrics: [{name: a, value: .a}]}                       | extract[0].format         | 'jsno' is none of json, ndjson, yaml, xml, csv, logfmt, text or prometheus; did you mean 'json'?
            {format: json, document: frist, metrics: [{name: a, value: .a}]}      | extract[0].document       | 'frist' is none of only, first or last; did you mean 'first'?
            {format: csv, delimiter: ab, metrics: [{name: a, value: .a}]}         | extract[0].delimiter      | 'ab' is not one character, nor tab
            {format: json, match: a, metrics: [{name: a, value: .a}]}             | extract[0].match          | is for format text only
            {format: text, match: 'a(b', metrics: [{name: a}]}                    | extract[0].match          | 'a(b' is not a regular expression: missing closing )
            {format: text, match: '(x{1000}){101}', metrics: [{name: a}]} | extract[0].match | '(x{1000}){101}' is too large a regular expression: it has more than 100,000 parts, with its repeats written out
            {format: text, rows: .a, match: 'a(b)', metrics: [{name: a}]}         | extract[0].rows           | is said of structured formats; in format text every match is a row
            {format: json, rows: '.a[', metrics: [{name: a, value: .a}]}          | extract[0].rows           | '.a[' is not jq: it ends too early, at character 3
            {format: json, metrics: [{name: a, value: '.a]'}]}                    | extract[0].metrics[0].value | '.a]' is not jq: ']' at character 3 is not expected there
            {format: json, metrics: [{name: a, value: .a, labels: {end: '.x['}}]} | extract[0].metrics[0].labels.end | '.x[' is not jq: it ends too early, at character 3
            {format: json, metrics: [{name: 'a{', value: .a}]}                    | extract[0].metrics[0].name | 'a{' has a brace that is never closed
            {format: json, metrics: [{name: a, value: .a, type: guage}]}          | extract[0].metrics[0].type | 'guage' is none of gauge, counter or histogram; did you mean 'gauge'?
            {format: json, metrics: [{name: a, value: .a, aggregate: p59}]}       | extract[0].metrics[0].aggregate | 'p59' is none of sum, min, max, avg, count, first, last, p50, p90, p95 or p99; did you mean 'p50'?
            {format: json, metrics: [{name: a, value: .a, on-missing: zreo}]}     | extract[0].metrics[0].on-missing | 'zreo' is none of skip, zero, fail or ignore; did you mean 'zero'?
            {format: json, metrics: [{name: a, value: .a, unit: s, value-unit: bytes}]} | extract[0].metrics[0].value-unit | 'bytes' cannot become unit 's': give two units of one kind, such as ms and seconds
            {format: json, metrics: [{name: a, value: .a, buckets: [1]}]}         | extract[0].metrics[0].buckets | are for type histogram only
            {format: json, metrics: [{name: a, value: .a, type: histogram, buckets: [1, 3, 2]}]} | extract[0].metrics[0].buckets[2] | '2' is not above the one before it
            {format: json, metrics: [{name: a, value: .a, type: histogram, buckets: [1, x]}]} | extract[0].metrics[0].buckets[1] | 'x' is not a finite number
            """)
    void a_key_that_is_wrong_is_the_subject(String rule, String path, String problem) {
        assertThat(problems("- " + rule))
                .containsExactly(new Problem("JOBMETER_CONFIG_YAML:2", path, path + " " + problem));
    }

    @Test
    void everything_that_is_wrong_with_a_rule_is_said_at_once() {
        assertThat(problems("""
                - format: json
                  rows: '.a['
                  delimiter: ','
                  optional: 2
                  metrics:
                    - {name: 'a{', value: '.a[', labels: {x: '.[', y: '}'}, type: histgram, value-unit: s, unit: byte}
                    - {value: .b, on-missing: 0}
                """))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "extract[0].delimiter",
                        "extract[0].rows",
                        "extract[0].optional",
                        "extract[0].metrics[0].name",
                        "extract[0].metrics[0].type",
                        "extract[0].metrics[0].value",
                        "extract[0].metrics[0].labels.x",
                        "extract[0].metrics[0].labels.y",
                        "extract[0].metrics[0].value-unit",
                        "extract[0].metrics[1]",
                        "extract[0].metrics[1].on-missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            format: jso                   | format rows metrics[0].type metrics[0].value metrics[0].on-missing metrics[1]
            format: json, document: frist | document rows metrics[0].type metrics[0].value metrics[0].on-missing metrics[1]
            optional: true                | rows metrics[0].type metrics[0].value metrics[0].on-missing metrics[1]
            format: toml, match: a        | format metrics[0].type metrics[0].on-missing metrics[1]
            format: text, match: 'a('     | match rows metrics[0].type metrics[0].on-missing metrics[1]
            format: text                  | rows metrics[0].type metrics[0].on-missing metrics[1]
            """)
    void what_can_be_said_without_the_format_is_said(String format, String paths) {
        String rule = "- {" + format
                + ", rows: '.a[', metrics: [{name: a, value: '.a[', type: gague, on-missing: zreo}, {value: .b}]}";

        assertThat(problems(rule))
                .extracting(Problem::path)
                .filteredOn(path -> !path.equals("extract[0]"))
                .containsExactly(Arrays.stream(paths.split(" "))
                        .map(path -> "extract[0]." + path)
                        .toArray(String[]::new));
    }

    @Test
    void a_type_that_cannot_be_hides_nothing_that_belongs_to_it() {
        assertThat(
                        problems(
                                "- {format: json, metrics: [{name: a, value: .a, type: couner, aggregate: sun, buckets: [x]}]}"))
                .extracting(Problem::path)
                .containsExactly(
                        "extract[0].metrics[0].aggregate",
                        "extract[0].metrics[0].buckets[0]",
                        "extract[0].metrics[0].type");
    }

    @Test
    void what_is_wrong_with_a_rule_on_the_spot_has_no_place_in_a_file() {
        Settings settings = new SettingsReader(Map.of(), directory).read(Flags.NONE.with("metric", "a=json:.a["));

        assertThat(settings.problems())
                .containsExactly(new Problem(
                        "", "", "metric 'a=json:.a[': value '.a[' is not jq: it ends too early, at character 3"));
    }

    @Test
    void a_preset_that_nobody_knows_is_found_where_the_file_has_it() {
        Settings settings = new SettingsReader(
                        Map.of("JOBMETER_CONFIG_YAML", "presets: [hyperfine, hyperfin]"), directory)
                .read(Flags.NONE.with("preset", "jmetr"));

        assertThat(settings.problems()).extracting(Problem::path).containsExactlyInAnyOrder("presets[1]", "");
    }
}
