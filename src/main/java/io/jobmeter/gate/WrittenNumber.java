package io.jobmeter.gate;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as people write it: {@code 0.5}, {@code 1e3}, {@code 1_000}, {@code 2k}, {@code 50%}, {@code 1h30m}. */
final class WrittenNumber {

    private static final Pattern PART =
            Pattern.compile("((?:[0-9][0-9_]*)?\\.?[0-9]*(?:[eE][+-]?[0-9]+)?) *([^0-9. ]*)");

    private static final Map<String, Double> TIMES = Map.of(
            "k", 1e3, "K", 1e3, "M", 1e6, "G", 1e9, "T", 1e12, "Ki", 0x1p10, "Mi", 0x1p20, "Gi", 0x1p30, "Ti", 0x1p40);

    private final Token token;
    private final Matcher part;

    private WrittenNumber(Token token) {
        this.token = token;
        this.part = PART.matcher(token.text());
    }

    static Term.Number read(Token token) throws BadConditionException {
        return new WrittenNumber(token).read();
    }

    private Term.Number read() throws BadConditionException {
        double value = digits();
        String word = part.group(2);
        if (part.end() < token.text().length()) {
            return new Term.Number(token.text(), parts(value, word), WrittenUnit.find("s"));
        }
        if (word.isEmpty() || TIMES.containsKey(word)) {
            return new Term.Number(token.text(), finite(value * TIMES.getOrDefault(word, 1.0)), Optional.empty());
        }
        Optional<WrittenUnit> unit = WrittenUnit.find(word);
        if (unit.isEmpty()) {
            throw wrong("whose '" + word + "' is no unit that is known here, such as ms, MiB or %");
        }
        return new Term.Number(token.text(), value, unit);
    }

    private double parts(double first, String word) throws BadConditionException {
        double seconds = first * seconds(word);
        while (part.end() < token.text().length()) {
            double value = digits();
            seconds += value * seconds(part.group(2));
        }
        return finite(seconds);
    }

    private double seconds(String word) throws BadConditionException {
        return WrittenUnit.find(word)
                .filter(WrittenUnit::isTime)
                .map(WrittenUnit::size)
                .orElseThrow(this::unreadable);
    }

    private double digits() throws BadConditionException {
        if (!part.find(part.hasMatch() ? part.end() : 0)) {
            throw unreadable();
        }
        try {
            return finite(Double.parseDouble(part.group(1).replace("_", "")));
        } catch (NumberFormatException none) {
            throw unreadable();
        }
    }

    private double finite(double value) throws BadConditionException {
        if (!Double.isFinite(value)) {
            throw wrong("which is too large for a number");
        }
        return value;
    }

    private BadConditionException unreadable() {
        return wrong("which is not a number such as 0.5, 1e3, 50%, 250ms or 1h30m");
    }

    private BadConditionException wrong(String why) {
        return new BadConditionException("has '" + token.text() + "' at column " + token.column() + ", " + why);
    }
}
