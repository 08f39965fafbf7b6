package io.jobmeter.gate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is a number, or one for each series. */
public sealed interface Term extends Expression {

    /**
     * @param text as it was written
     * @param value in its unit, where it has one
     */
    record Number(String text, double value, Optional<WrittenUnit> unit) implements Term {

        Number negated() {
            return new Number("-" + text, -value, unit);
        }

        @Override
        public int rank() {
            return 6;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** The series of a metric that all matchers fit. */
    record Selector(String name, List<LabelMatcher> matchers) implements Term {

        @Override
        public int rank() {
            return 6;
        }

        @Override
        public String toString() {
            String labels = matchers.stream().map(LabelMatcher::toString).collect(Collectors.joining(", "));
            return Names.shown(name) + (matchers.isEmpty() ? "" : "{" + labels + "}");
        }
    }

    /** One number of many series. */
    record Aggregate(Function function, Term of) implements Term {

        @Override
        public int rank() {
            return 6;
        }

        @Override
        public String toString() {
            return function.name().toLowerCase(Locale.ROOT) + "(" + of + ")";
        }
    }

    enum Function {
        SUM,
        AVG,
        MIN,
        MAX
    }

    /** How many series there are, which may be none. */
    record Count(Selector selector) implements Term {

        @Override
        public int rank() {
            return 6;
        }

        @Override
        public String toString() {
            return "count(" + selector + ")";
        }
    }

    record Arithmetic(Term left, char operator, Term right) implements Term {

        @Override
        public int rank() {
            return operator == '+' || operator == '-' ? 4 : 5;
        }

        @Override
        public String toString() {
            return left.in(rank()) + " " + operator + " " + right.in(rank() + 1);
        }
    }
}
