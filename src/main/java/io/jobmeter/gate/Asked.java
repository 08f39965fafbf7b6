package io.jobmeter.gate;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The metrics that a condition asks for, by the names that it gives them.
 *
 * @param whetherThere those whose absence it has a meaning for
 */
record Asked(Set<String> names, Set<String> whetherThere) {

    static Asked of(Condition condition) {
        Asked asked = new Asked(new LinkedHashSet<>(), new LinkedHashSet<>());
        asked.in(condition);
        return asked;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    private void in(Expression expression) {
        switch (expression) {
            case Condition.Either(Condition left, Condition right) -> in(left, right);
            case Condition.Both(Condition left, Condition right) -> in(left, right);
            case Condition.Not(Condition denied) -> in(denied);
            case Condition.Comparison comparison -> in(comparison.left(), comparison.right());
            case Condition.Absent(Term.Selector selector) -> whetherThere(selector);
            case Term.Count(Term.Selector selector) -> whetherThere(selector);
            case Term.Aggregate aggregate -> in(aggregate.of());
            case Term.Arithmetic arithmetic -> in(arithmetic.left(), arithmetic.right());
            case Term.Selector selector -> names.add(selector.name());
            case Term.Number _ -> {}
        }
    }

    private void in(Expression left, Expression right) {
        in(left);
        in(right);
    }

    private void whetherThere(Term.Selector selector) {
        names.add(selector.name());
        whetherThere.add(selector.name());
    }
}
