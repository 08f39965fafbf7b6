package io.jobmeter.gate;

/** What is known of a condition; open is what asks for a metric that is not there, and may not be. */
enum Truth {
    TRUE,
    FALSE,
    OPEN;

    static Truth of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case OPEN -> OPEN;
        };
    }

    Truth and(Truth other) {
        return this == FALSE || other == FALSE ? FALSE : this == OPEN || other == OPEN ? OPEN : TRUE;
    }

    Truth or(Truth other) {
        return not().and(other.not()).not();
    }
}
