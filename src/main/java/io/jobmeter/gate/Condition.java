package io.jobmeter.gate;

/** What is true of a run or is not. */
public sealed interface Condition extends Expression {

    record Either(Condition left, Condition right) implements Condition {

        @Override
        public int rank() {
            return 0;
        }

        @Override
        public String toString() {
            return left.in(0) + " or " + right.in(1);
        }
    }

    record Both(Condition left, Condition right) implements Condition {

        @Override
        public int rank() {
            return 1;
        }

        @Override
        public String toString() {
            return left.in(1) + " and " + right.in(2);
        }
    }

    record Not(Condition condition) implements Condition {

        @Override
        public int rank() {
            return 2;
        }

        @Override
        public String toString() {
            return "not " + condition.in(2);
        }
    }

    /** @param all whether it has to hold for each series, or for one of them */
    record Comparison(Term left, Comparator comparator, Term right, boolean all) implements Condition {

        @Override
        public int rank() {
            return 3;
        }

        @Override
        public String toString() {
            String first = all ? "all(" + left + ")" : left.in(4);
            return first + " " + comparator.symbol() + " " + right.in(4);
        }
    }

    record Absent(Term.Selector selector) implements Condition {

        @Override
        public int rank() {
            return 6;
        }

        @Override
        public String toString() {
            return "absent(" + selector + ")";
        }
    }
}
