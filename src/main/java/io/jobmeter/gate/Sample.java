package io.jobmeter.gate;

import io.jobmeter.metric.Labels;
import io.jobmeter.metric.PlainNumber;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A number, and what it is of.
 *
 * @param labels those that tell it from others of its kind
 * @param written whether the condition itself has it
 */
record Sample(String what, Labels labels, double value, Optional<WrittenUnit> unit, boolean written) {

    static Sample written(Term.Number number) {
        return new Sample(number.text(), Labels.NONE, number.value(), number.unit(), true);
    }

    String words() {
        return what + shown(labels) + " is " + PlainNumber.of(value);
    }

    static String shown(Labels labels) {
        return labels.values().isEmpty()
                ? ""
                : labels.values().entrySet().stream()
                        .map(label -> Names.shown(label.getKey()) + "=" + Quoted.of(label.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }
}
