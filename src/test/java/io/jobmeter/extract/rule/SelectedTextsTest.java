package io.jobmeter.extract.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.extract.Readers;
import io.jobmeter.extract.format.Demand;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.row.Jq;
import io.jobmeter.extract.row.Row;
import io.jobmeter.extract.row.RowException;
import io.jobmeter.extract.row.TreeRow;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectedTextsTest {

    @Test
    void texts_that_own_keys_are_compared_with_are_needed() {
        assertThat(texts("select(.metric==\"http_req_duration\" and .type==\"Point\")"))
                .containsExactly("http_req_duration", "Point");
        assertThat(texts(" select ( \"a b\" == .x ) | .data[] | .y |= 5")).containsExactly("a b");
    }

    @Test
    void keys_of_keys_and_what_follows_them_are_not_asked_about() {
        assertThat(texts("select(.a == \"1\" and .b.c == \"2\" and .d == \"3\")"))
                .containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".a",
                "select(.a == \"x\" or .b == \"y\")",
                "select(.a == \"x\") // 5",
                "select(.a == \"x\"), 5",
                "select(.a == \"x\") |= 5",
                "select(.a == \"x\" | not)",
                "select(.a != \"x\")",
                "select(.a == \"\\u0041\")",
                "select(.a == \"\\(.b)\")",
                "select(.a == \"ü\")",
                "def select(f): .; select(.a == \"x\")"
            })
    void of_anything_else_nothing_is_known(String expression) {
        assertThat(texts(expression)).isEmpty();
    }

    @Property(tries = 3000)
    void what_is_passed_over_would_have_given_nothing(
            @ForAll("expressions") String expression, @ForAll("documents") List<String> documents) {
        String input = String.join("\n", documents);

        assertThat(taken(expression, input, new Demand(Optional.empty(), demanded(expression))))
                .isEqualTo(taken(expression, input, Demand.ALL));
    }

    private static List<List<String>> demanded(String expression) {
        return texts(expression).isEmpty() ? List.of() : List.of(texts(expression));
    }

    private static List<String> texts(String expression) {
        return SelectedTexts.of(Jq.of(expression));
    }

    private static List<String> taken(String expression, String input, Demand demand) {
        List<String> taken = new ArrayList<>();
        Jq jq = Jq.of(expression);
        RowSink sink = new RowSink() {
            @Override
            public void row(Row row) {
                try {
                    jq.each(((TreeRow) row).node(), result -> taken.add(result.toString()));
                } catch (RowException failure) {
                    taken.add(failure.getMessage());
                }
            }

            @Override
            public void broken(String problem) {
                taken.add(problem);
            }
        };
        var reader = Readers.of(new Format.Ndjson(), sink, demand, 0, 0);
        reader.accept(ByteBuffer.wrap(input.getBytes(UTF_8)));
        reader.end();
        return taken;
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> path = Arbitraries.of(".a", ".b", ".a.b", ".b.a");
        Arbitrary<String> text = Arbitraries.of("\"x\"", "\"x/y\"", "\"\"", "\"a\"");
        Arbitrary<String> term = path.flatMap(left ->
                text.flatMap(right -> Arbitraries.of(left + "==" + right, right + " == " + left, "(" + left + ")")));
        Arbitrary<String> condition = term.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(terms -> Arbitraries.of(" and ", " and ", " or ").map(word -> String.join(word, terms)));
        return condition.flatMap(all -> Arbitraries.of("", " | .a", " | .a, .b", " // 1", ", 1", " |= 1", "|{a}")
                .map(rest -> "select(" + all + ")" + rest));
    }

    @Provide
    Arbitrary<List<String>> documents() {
        Arbitrary<String> value = Arbitraries.of(
                "\"x\"",
                "\"\\u0078\"",
                "\"x\\/y\"",
                "\"x/y\"",
                "\"\"",
                "\"a\"",
                "1",
                "null",
                "[]",
                "{\"a\":\"x\"}",
                "{\"b\":\"x\"}");
        Arbitrary<String> key = Arbitraries.of("\"a\":", "\"b\":", "\"\\u0061\":");
        Arbitrary<String> member = key.flatMap(name -> value.map(one -> name + one));
        Arbitrary<String> object = member.list().ofMaxSize(3).map(list -> "{" + String.join(", ", list) + "}");
        Arbitrary<String> line = Arbitraries.oneOf(
                object, object.map(whole -> "[" + whole + "]"), Arbitraries.of("log", "{\"a\":\"", ""));
        return line.list().ofMaxSize(5);
    }
}
