package io.jobmeter.gate;

import io.jobmeter.gate.GateResult.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks a run's metrics whether a condition is true. */
final class Evaluation {

    private final Measured measured;
    private final Set<String> troubles = new LinkedHashSet<>();
    private final Calculation calculation;

    private Evaluation(Measured measured, Asked asked) {
        this.measured = measured;
        this.calculation = new Calculation(measured, asked.whetherThere(), troubles);
    }

    /** What could not be evaluated comes true: nobody can say that it would not have. */
    static GateResult of(Gate gate, Condition condition, Measured measured) {
        Asked asked = Asked.of(condition);
        Evaluation evaluation = new Evaluation(measured, asked);
        Answer answer = evaluation.answer(condition);
        State failed = gate.severity() == Severity.WARN ? State.WARNED : State.FAILED;
        if (!evaluation.troubles.isEmpty()) {
            return new GateResult(gate, failed, String.join("; ", evaluation.troubles));
        }
        return switch (answer.truth()) {
            case TRUE -> new GateResult(gate, failed, String.join("; ", answer.seen()));
            case FALSE, OPEN -> {
                List<String> doubts = asked.names().stream()
                        .flatMap(name -> measured.doubts(name).stream())
                        .distinct()
                        .toList();
                yield doubts.isEmpty()
                        ? new GateResult(
                                gate,
                                answer.truth() == Truth.FALSE ? State.PASSED : failed,
                                String.join("; ", answer.seen()))
                        : new GateResult(gate, failed, Few.of(doubts, doubt -> doubt));
            }
        };
    }

    private Answer answer(Condition condition) {
        return switch (condition) {
            case Condition.Either(Condition left, Condition right) ->
                answer(left).or(answer(right));
            case Condition.Both(Condition left, Condition right) -> answer(left).and(answer(right));
            case Condition.Not(Condition denied) -> answer(denied).not();
            case Condition.Absent(Term.Selector selector) -> absent(selector);
            case Condition.Comparison comparison -> compared(comparison);
        };
    }

    private Answer absent(Term.Selector selector) {
        int series = measured.find(selector).series().size();
        String seen = series == 0 ? "there is no " + selector : selector + " is there";
        return new Answer(Truth.of(series == 0), List.of(seen));
    }

    private Answer compared(Condition.Comparison comparison) {
        Optional<Samples> left = calculation.of(comparison.left());
        Optional<Samples> right = calculation.of(comparison.right());
        if (left.isEmpty() || right.isEmpty()) {
            return new Answer(Truth.OPEN, List.of("'" + comparison + "' asks for what is not there"));
        }
        Optional<List<Samples.Pair>> pairs = left.get().with(right.get(), troubles::add);
        return pairs.isEmpty() ? new Answer(Truth.OPEN, List.of()) : compared(comparison, pairs.get());
    }

    private Answer compared(Condition.Comparison comparison, List<Samples.Pair> pairs) {
        List<Samples.Pair> holding = new ArrayList<>();
        List<Samples.Pair> others = new ArrayList<>();
        for (Samples.Pair pair : pairs) {
            Optional<Samples.Pair> numbers = InOneUnit.of(pair, troubles::add);
            if (numbers.isEmpty()) {
                return new Answer(Truth.OPEN, List.of());
            }
            double left = numbers.get().left().value();
            double right = numbers.get().right().value();
            (comparison.comparator().holds(left, right) ? holding : others).add(pair);
        }
        boolean truth = comparison.all() ? others.isEmpty() : !holding.isEmpty();
        return new Answer(Truth.of(truth), List.of(Few.of(truth ? holding : others, Evaluation::words)));
    }

    private static String words(Samples.Pair pair) {
        if (pair.left().written()) {
            return pair.right().words();
        }
        return pair.right().written()
                ? pair.left().words()
                : pair.left().words() + " and " + pair.right().words();
    }
}
