package io.jobmeter.child;

/** How a child ended, or why there was none. */
public sealed interface ExitStatus {

    /** What a shell would report. */
    int code();

    record Exited(int code) implements ExitStatus {}

    record Signaled(int signal) implements ExitStatus {
        @Override
        public int code() {
            return 128 + signal;
        }
    }

    /** It was ended since its time was over. */
    record TimedOut() implements ExitStatus {
        @Override
        public int code() {
            return 124;
        }
    }

    /**
     * @param code 127 where there is no such command, 126 where it cannot be executed
     * @param reason a whole sentence
     */
    record NotStarted(int code, String reason) implements ExitStatus {}
}
