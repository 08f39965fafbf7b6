package io.jobmeter.run;

import io.jobmeter.child.ExitStatus;
import io.jobmeter.child.ExitStatus.Exited;

/**
 * What the whole run ends with.
 *
 * @param ignored whether what the command itself ended with is not to count
 * @param strict whether all has to be delivered
 */
record ExitCode(boolean ignored, boolean strict) {

    private static final int NOT_DELIVERED = 121;
    private static final int GATE_FAILED = 122;

    /**
     * A command that failed keeps its own code: it says more than ours. What never ran, or was ended by a signal or for its
     * time, has not ended itself, and no gate can speak for it.
     */
    int of(ExitStatus status, boolean gateFailed, boolean delivered) {
        if (status.code() != 0 && !(ignored && status instanceof Exited)) {
            return status.code();
        }
        if (gateFailed) {
            return GATE_FAILED;
        }
        return strict && !delivered ? NOT_DELIVERED : 0;
    }
}
