package io.jobmeter.extract.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JqTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "``                           ~ it is empty",
                "lenght                       ~ there is no function 'lenght/0'; the nearest is 'length/0'",
                "map                          ~ there is no function 'map/0'; the nearest is 'map/1'",
                "map(.a; .b)                  ~ there is no function 'map/2'; the nearest is 'map/1'",
                ".a | frobnicateEverything    ~ there is no function 'frobnicateEverything/0'",
                "def minutes: 60; minuets     ~ there is no function 'minuets/0'; the nearest is 'minutes/0'",
                "def f(g): g; f               ~ there is no function 'f/0'; the nearest is 'f/1'",
                "def f: def g: 3; g; g        ~ there is no function 'g/0'",
                "(def f: 1; f) + ffff         ~ there is no function 'ffff/0'",
                "$x                           ~ there is no variable '$x'",
                "[1 as $x | 2] | $x           ~ there is no variable '$x'",
                "{a: 1 as $x | 2, b: $x}      ~ there is no variable '$x'",
                "if . as $x | $x then $x else 1 end            ~ there is no variable '$x'",
                "reduce .[] as $x (0; . + $x) | $x             ~ there is no variable '$x'",
                "[limit(3; .[] as $x | $x; 1)]                 ~ there is no function 'limit/3'; the nearest is 'limit/2'",
                "\"a \\(oops)\"               ~ there is no function 'oops/0'",
                ". as [$a, {b: $c}] | $b      ~ there is no variable '$b'",
                "$__loc__                     ~ there is no variable '$__loc__'",
                "break $out                   ~ there is no label '$out'",
                "@cvs                         ~ there is no format '@cvs'; the nearest is '@csv'",
                "$ENV.PATH                    ~ '$ENV' is refused: an expression sees its row and nothing else",
                "env.PATH                     ~ 'env' is refused: an expression sees its row and nothing else",
                "[inputs]                     ~ 'inputs' is refused: an expression sees one document; for many there is format: ndjson",
                "import \"a\" as a; .         ~ 'import' is refused: an expression stands alone",
                "include \"a\"; .             ~ 'include' is refused: an expression stands alone",
            })
    void a_name_that_nothing_stands_behind_is_found_before_a_run(String expression, String problem) {
        assertThatThrownBy(() -> Jq.of(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + expression + "' is not jq: " + problem);
    }

    @Test
    void an_expression_nested_beyond_reason_is_refused() {
        String deep = "(".repeat(100_000) + "." + ")".repeat(100_000);

        assertThatThrownBy(() -> Jq.of(deep))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a jq expression of 200001 characters is nested too deeply to be read: make it shorter");
    }

    @Property(tries = 500)
    void whatever_is_written_is_an_expression_or_refused(
            @ForAll
                    @Chars({'.', '[', ']', '(', ')', '{', '}', '"', '\\', '$', '@', '|', ',', ';', ':', '#', ' ', '0'})
                    @AlphaChars
                    @StringLength(max = 30)
                    String expression) {
        try {
            Jq.of(expression).fields();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(?s).* is not jq: .*|a jq expression .*");
        }
    }

    @Test
    void a_path_of_names_alone_is_told() {
        assertThat(Jq.of(".a").fields()).contains(List.of("a"));
        assertThat(Jq.of(".a.b[\"c d\"].\"e\"").fields()).contains(List.of("a", "b", "c d", "e"));
        assertThat(Jq.of(".a | .b").fields()).contains(List.of("a", "b"));
        assertThat(Jq.of(".").fields()).isEmpty();
        assertThat(Jq.of(".a[0]").fields()).isEmpty();
        assertThat(Jq.of(".a[]").fields()).isEmpty();
        assertThat(Jq.of(".a?").fields()).isEmpty();
        assertThat(Jq.of(".\"\\u0061\"").fields()).isEmpty();
    }

    @Test
    void what_was_given_before_an_error_is_given_once() throws Exception {
        JsonNode rows = new JsonMapper().readTree("[{\"a\": 1}, {\"a\": 2}, 3, {\"a\": 4}]");
        List<String> found = new ArrayList<>();

        assertThatThrownBy(() -> Jq.of(".[].a").each(rows, node -> found.add(node.toString())))
                .isInstanceOf(RowException.class)
                .hasMessage("could not be evaluated: Cannot index number with string \"a\"");
        assertThat(found).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "range(1; 1e18)",
                "range(1; 1e18)?",
                "try range(1; 1e18) catch 2",
                "first(range(1; 1e18))",
                "limit(3; range(1; 1e18))",
                "label $out | range(1; 1e18) | ., if . > 3 then break $out else empty end",
                "range(1; 1e18) as $n | $n",
                "(range(1; 1e18) | tostring | tonumber) // 2",
                "1, error(\"late\")",
                "1, last(range(1e18))",
                "def f: 1, f; f",
                "[1, 2][]",
            })
    void nothing_is_evaluated_behind_the_first_result(String expression) throws Exception {
        assertThat(Jq.of(expression).first(new JsonMapper().nullNode()).map(JsonNode::asInt))
                .contains(1);
    }

    @Test
    void an_error_before_the_first_result_is_none() {
        assertThatThrownBy(() -> Jq.of("error(\"early\"), 1").first(new JsonMapper().nullNode()))
                .isInstanceOf(RowException.class);
    }

    @Test
    void an_expression_without_an_end_is_stopped_in_a_thread_with_a_small_stack() throws Exception {
        Jq endless = Jq.of("def f: 1 + f; f");
        String[] problem = new String[1];
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        endless.each(new JsonMapper().nullNode(), _ -> {});
                    } catch (RowException stopped) {
                        problem[0] = stopped.getMessage();
                    }
                },
                "small",
                256 * 1024);
        thread.start();
        thread.join();

        assertThat(problem[0]).isEqualTo("could not be evaluated: it calls itself too often");
    }
}
