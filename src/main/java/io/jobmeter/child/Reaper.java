package io.jobmeter.child;

import java.nio.ByteBuffer;
import java.time.Duration;

/**
 * Waits for the child, and meanwhile takes every other process off the kernel's list that ends as our child: as the first
 * process of a container, or as what is called a subreaper, we inherit those whose parents are gone.
 */
final class Reaper {

    private static final int PR_SET_CHILD_SUBREAPER = 36;
    private static final int P_ALL = 0;
    private static final int WEXITED = 4;
    private static final int WNOWAIT = 0x1000000;
    private static final int INFORMATION_BYTES = 128;
    private static final int INFORMATION_PROCESS = 16;
    private static final int STATUS_BYTES = 8;
    private static final int USAGE_BYTES = 144;

    private final LibC libc;
    private Usage orphans = Usage.NONE;

    Reaper(LibC libc) {
        this.libc = libc;
    }

    /** To be called before there is a child: from then on, what it leaves behind comes to us. */
    void adopt() {
        libc.prctl(PR_SET_CHILD_SUBREAPER, 1);
    }

    /** Returns when the process is over, and leaves it as it is: its number stays its own. */
    void awaitEnd(int process) {
        long information = libc.allocate(INFORMATION_BYTES);
        try {
            for (int ended = next(information); ended != process; ended = next(information)) {
                orphans = orphans.and(reap(ended).usage());
            }
        } finally {
            libc.free(information);
        }
    }

    /** What is known of a process that is over; from then on its number may be another's. */
    Reaped reap(int process) {
        long memory = libc.allocate(STATUS_BYTES + USAGE_BYTES);
        try {
            Failure.check("wait4", libc.wait4(process, memory, 0, memory + STATUS_BYTES));
            ByteBuffer usage = libc.view(memory + STATUS_BYTES, USAGE_BYTES);
            return new Reaped(
                    status(libc.view(memory, STATUS_BYTES).getInt(0)),
                    new Usage(time(usage, 0), time(usage, 16), usage.getLong(32) * 1024));
        } finally {
            libc.free(memory);
        }
    }

    /** What the inherited processes took, which the child never waited for. */
    Usage orphans() {
        return orphans;
    }

    private int next(long information) {
        int result;
        do {
            result = libc.waitid(P_ALL, 0, information, WEXITED | WNOWAIT);
        } while (result == -ErrorNumber.EINTR);
        Failure.check("waitid", result);
        return libc.view(information, INFORMATION_BYTES).getInt(INFORMATION_PROCESS);
    }

    private static ExitStatus status(int word) {
        int signal = word & 0x7f;
        return signal == 0 ? new ExitStatus.Exited(word >> 8 & 0xff) : new ExitStatus.Signaled(signal);
    }

    private static Duration time(ByteBuffer usage, int offset) {
        return Duration.ofSeconds(usage.getLong(offset)).plusNanos(usage.getLong(offset + 8) * 1000);
    }
}
