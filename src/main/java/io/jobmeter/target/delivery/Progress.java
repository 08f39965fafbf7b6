package io.jobmeter.target.delivery;

import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import java.time.Duration;

/** Hears how a delivery goes on, in the target's own thread, which it must not hold up. */
public interface Progress {

    Progress NONE = new Progress() {
        @Override
        public void waits(String target, int attempt, Failure why, Duration wait) {}

        @Override
        public void ended(String target, int attempts, Outcome outcome, Duration taken) {}

        @Override
        public void fault(Throwable fault) {}
    };

    /** @param attempt which one it was that failed and will be repeated */
    void waits(String target, int attempt, Failure why, Duration wait);

    /** @param attempts how many there were */
    void ended(String target, int attempts, Outcome outcome, Duration taken);

    /** Ours; the outcome says no more of it than what it is. */
    void fault(Throwable fault);
}
