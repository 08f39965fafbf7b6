package io.jobmeter.gate;

import java.util.Optional;
import java.util.stream.Stream;

/** How two numbers are compared. */
enum Comparator {
    MORE(">"),
    AT_LEAST(">="),
    LESS("<"),
    AT_MOST("<="),
    SAME("=="),
    OTHER("!=");

    private final String symbol;

    Comparator(String symbol) {
        this.symbol = symbol;
    }

    static Optional<Comparator> of(Token token) {
        return Stream.of(values())
                .filter(comparator -> token.is(comparator.symbol))
                .findFirst();
    }

    String symbol() {
        return symbol;
    }

    boolean holds(double left, double right) {
        return switch (this) {
            case MORE -> left > right;
            case AT_LEAST -> left >= right;
            case LESS -> left < right;
            case AT_MOST -> left <= right;
            case SAME -> left == right;
            case OTHER -> left != right;
        };
    }
}
