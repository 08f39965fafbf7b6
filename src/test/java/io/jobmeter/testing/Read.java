package io.jobmeter.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.extract.Extraction;
import io.jobmeter.extract.Harvest;
import io.jobmeter.extract.rule.BadRuleException;
import io.jobmeter.extract.rule.OnTheSpot;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.RuleReader;
import io.jobmeter.extract.rule.Stream;
import io.jobmeter.extract.tally.Caps;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What rules, written as on a command line, find on stdout. */
public final class Read {

    private Read() {}

    public static List<String> text(String input, String... rules) {
        return bytes(input.getBytes(UTF_8), rules);
    }

    public static List<String> bytes(byte[] input, String... rules) {
        return capped(Caps.DEFAULT, input, rules);
    }

    public static List<String> capped(Caps caps, byte[] input, String... rules) {
        return pieces(caps, new byte[][] {input}, rules);
    }

    /** What comes piece by piece. */
    public static List<String> pieces(byte[][] pieces, String... rules) {
        return pieces(Caps.DEFAULT, pieces, rules);
    }

    private static List<String> pieces(Caps caps, byte[][] pieces, String... rules) {
        List<Rule> read = List.of(rules).stream().map(Read::rule).toList();
        Extraction extraction = new Extraction(read, caps, Path.of(""), false);
        extraction
                .reader(Stream.STDOUT)
                .ifPresent(reader -> List.of(pieces).forEach(piece -> reader.accept(ByteBuffer.wrap(piece))));
        Harvest harvest = extraction.finish(Instant.EPOCH);
        try {
            harvest.all().get(1, TimeUnit.MINUTES);
        } catch (Exception late) {
            throw new AssertionError(late);
        }
        return harvest.yields("is late").stream()
                .flatMap(yield -> yield.findings().stream())
                .map(Findings::words)
                .toList();
    }

    public static Rule rule(String text) {
        try {
            return new RuleReader((_, problem) -> {
                        throw new AssertionError(problem);
                    })
                    .read(OnTheSpot.words(text))
                    .orElseThrow();
        } catch (BadRuleException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
