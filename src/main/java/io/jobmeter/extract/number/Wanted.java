package io.jobmeter.extract.number;

import java.util.Optional;

/** The unit that a metric is to be in, as it was written and as it is understood. */
record Wanted(String text, Unit unit) {

    static Wanted of(String text) {
        return new Wanted(text, text.isEmpty() ? Unit.NONE : UnitText.read(text));
    }

    boolean isAny() {
        return text.isEmpty();
    }

    /** What stands behind a number: a unit that is known, or the wanted name. */
    Optional<Unit> recognize(String written) {
        if (written.equals(text)) {
            return Optional.of(unit);
        }
        Unit found = UnitText.read(written);
        return found.known() || found.becomes(unit) ? Optional.of(found) : Optional.empty();
    }
}
