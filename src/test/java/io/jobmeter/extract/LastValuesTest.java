package io.jobmeter.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.RuleReader;
import io.jobmeter.extract.rule.RuleWords;
import io.jobmeter.extract.rule.RuleWords.MetricWords;
import io.jobmeter.extract.rule.Stream;
import io.jobmeter.extract.tally.Caps;
import io.jobmeter.extract.tally.Finding;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Looking for the last good value from the end gives what reading everything gives, but for what is wrong in between. */
class LastValuesTest {

    @Property(tries = 2000)
    void a_value_is_the_same_from_either_end(
            @ForAll("expressions") String expression,
            @ForAll("outputs") String output,
            @ForAll("units") String unit,
            @ForAll long pieces) {
        List<Rule> rules = List.of(rule(expression, "last", unit), rule(expression, "", ""));

        assertThat(LastRows.willDo(rules)).isTrue();
        assertThat(found(rules, output, false, new Random(pieces)))
                .isEqualTo(found(rules, output, true, new Random(pieces)));
    }

    /** All but the failures of what gave a value nevertheless. */
    private static List<Finding> found(List<Rule> rules, String output, boolean everyRow, Random pieces) {
        Extraction extraction = new Extraction(rules, Caps.DEFAULT, Path.of(""), everyRow);
        var reader = extraction.reader(Stream.STDOUT).orElseThrow();
        byte[] bytes = output.getBytes(UTF_8);
        int at = 0;
        while (at < bytes.length) {
            int length = Math.min(1 + pieces.nextInt(60), bytes.length - at);
            reader.accept(ByteBuffer.wrap(bytes, at, length));
            at += length;
        }
        Harvest harvest = extraction.finish(Instant.EPOCH);
        harvest.all().join();
        return harvest.yields("is late").stream()
                .flatMap(yield -> yield.findings().stream().anyMatch(Finding.Found.class::isInstance)
                        ? yield.findings().stream().filter(finding -> !(finding instanceof Finding.Nothing))
                        : yield.findings().stream())
                .toList();
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of(
                "n=([^ ]+)", "n=([0-9]+)", "n(?:=([^ ]*))?", "([0-9]+[a-z]*)", "(=)|n", "(?:n=([0-9]))?", "^n=(.*)$");
    }

    @Provide
    Arbitrary<String> outputs() {
        return Arbitraries.of(
                        "n=1", "n=2ms", "n=3s", "n=0", "n=4MB", "n=soon", "n=", "n", " ", " ", "\n", "\n", "\r", "é")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join("", words));
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of("", "seconds");
    }

    private static Rule rule(String expression, String aggregate, String unit) {
        MetricWords metric = new MetricWords(
                "place",
                Optional.of("n"),
                Optional.of("$1"),
                Map.of(),
                Optional.empty(),
                Optional.of(aggregate).filter(word -> !word.isEmpty()),
                List.of(),
                Optional.of(unit),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        RuleWords words = new RuleWords(
                "place",
                Optional.of("stdout"),
                Optional.of("text"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(expression),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(metric));
        return new RuleReader((_, problem) -> {
                    throw new AssertionError(problem);
                })
                .read(words)
                .orElseThrow();
    }
}
