package io.jobmeter.cli;

import io.jobmeter.run.Messages;

/** Stands around all that we do: a fault of ours ends it with a sentence. */
final class Guard {

    interface Work {
        int code() throws InterruptedException;
    }

    private final Messages messages;
    private final int givenUp;

    /** @param givenUp the exit code where there is a fault */
    Guard(Messages messages, int givenUp) {
        this.messages = messages;
        this.givenUp = givenUp;
    }

    /** Of a thread that nobody asks what became of it. */
    void tell(Thread thread, Throwable fault) {
        messages.say("the thread '" + thread.getName() + "' was given up, by a fault of ours: " + fault);
        messages.trace(fault);
    }

    /** Returns when all has been said. */
    int around(Work work) throws InterruptedException {
        try {
            return work.code();
        } catch (RuntimeException | Error fault) {
            messages.say("the run was given up, by a fault of ours: " + fault);
            messages.trace(fault);
            return givenUp;
        } finally {
            messages.await();
        }
    }
}
