package io.jobmeter.extract.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What tools count, under the names they give it. */
final class CountWords {

    private static final CountWords ALL = new CountWords();

    /** @param one the name of a single one */
    record Count(Unit unit, String one) {}

    private final Map<String, Count> words = new HashMap<>();

    private CountWords() {
        put("request requests req reqs");
        put("op ops operation operations");
        put("iteration iterations iter iters");
        put("transaction transactions tx txs");
        put("query queries");
        put("event events");
        put("message messages msg msgs");
        put("packet packets pkt pkts");
        put("row rows");
        put("line lines");
        put("item items");
        put("call calls");
        put("alloc allocs");
        put("error errors");
    }

    static Optional<Count> find(String spelling) {
        return Optional.ofNullable(ALL.words.get(spelling.toLowerCase(Locale.ROOT)));
    }

    private void put(String spellings) {
        String[] each = spellings.split(" ");
        Unit unit = Unit.of("number of " + each[1], BigDecimal.ONE, each[1], BigDecimal.ONE, "a number of " + each[1]);
        for (String spelling : each) {
            words.put(spelling, new Count(unit, each[0]));
        }
    }
}
