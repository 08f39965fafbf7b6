package io.jobmeter.gate;

import com.google.re2j.Pattern;
import io.jobmeter.metric.Labels;

/**
 * What a label has to be. A label that a series does not have is as an empty one, as in Prometheus.
 *
 * @param not whether it fits the others
 * @param value a text, or an expression for the whole of it
 */
record LabelMatcher(String label, boolean not, Value value) {

    sealed interface Value {

        boolean fits(String text);

        record Text(String text) implements Value {

            @Override
            public boolean fits(String other) {
                return text.equals(other);
            }
        }

        /** In an engine whose time is linear in what it reads. */
        record Expression(Pattern pattern) implements Value {

            @Override
            public boolean fits(String text) {
                return pattern.matches(text);
            }
        }
    }

    boolean fits(Labels labels) {
        return value.fits(labels.values().getOrDefault(label, "")) != not;
    }

    @Override
    public String toString() {
        return Names.shown(label)
                + switch (value) {
                    case Value.Text(String text) -> (not ? "!=" : "=") + Quoted.of(text);
                    case Value.Expression(Pattern pattern) -> (not ? "!~" : "=~") + Quoted.of(pattern.pattern());
                };
    }
}
