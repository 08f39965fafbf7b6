package io.jobmeter.extract.number;

import java.util.Locale;
import java.util.Optional;

/** A unit as people and tools write it; one that nobody knows is simply a name. */
final class UnitText {

    private UnitText() {}

    static Unit read(String text) {
        String plain = text.replace("{", "").replace("}", "");
        return known(plain).or(() -> rate(plain)).orElseGet(() -> Unit.named(plain));
    }

    private static Optional<Unit> known(String text) {
        return UnitTable.find(text)
                .or(() -> CountWords.find(text).map(CountWords.Count::unit))
                .or(() -> Money.unit(text));
    }

    private static Optional<Unit> rate(String text) {
        String written = text.replace("_per_", "/").replace(" per ", "/");
        written = written.startsWith("per ") ? written.replaceFirst("per ", "/") : written;
        int slash = written.indexOf('/');
        return slash < 0 || slash != written.lastIndexOf('/')
                ? abbreviation(text)
                : per(
                        written.substring(0, slash).strip(),
                        written.substring(slash + 1).strip());
    }

    private static Optional<Unit> per(String left, String right) {
        Unit of = left.isEmpty() || left.equals("1") ? Unit.NONE : known(left).orElseGet(() -> Unit.named(left));
        Optional<Unit> time = UnitTable.time(right);
        if (time.isPresent()) {
            return Optional.of(of.per(time.get(), "s"));
        }
        Optional<CountWords.Count> count = CountWords.find(right);
        return count.isPresent()
                ? Optional.of(of.per(count.get().unit(), count.get().one()))
                : Optional.of(of.per(Unit.named(right), right)).filter(unit -> !right.isEmpty());
    }

    private static Optional<Unit> abbreviation(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "rps" -> per("requests", "s");
            case "qps" -> per("queries", "s");
            case "tps" -> per("transactions", "s");
            default -> Optional.empty();
        };
    }
}
