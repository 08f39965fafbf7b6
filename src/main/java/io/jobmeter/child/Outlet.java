package io.jobmeter.child;

import java.util.Locale;
import java.util.Optional;

/** Our own stream, to which a child's is passed on. */
final class Outlet {

    private final LibC libc;
    private final Poll poll;
    private final Output output;
    private boolean open = true;
    private String trouble;

    Outlet(LibC libc, Poll poll, Output output) {
        this.libc = libc;
        this.poll = poll;
        this.output = output;
    }

    /** False where nobody reads our stream any more: the child is to learn of it, as it would without us. */
    boolean write(long address, long count) {
        for (long done = 0; open && done < count; ) {
            long written = libc.write(output.descriptor, address + done, count - done);
            if (written == -ErrorNumber.EPIPE) {
                return false;
            } else if (written == -ErrorNumber.EAGAIN) {
                poll.output(output.descriptor);
            } else if (written >= 0) {
                done += written;
            } else if (written != -ErrorNumber.EINTR) {
                open = false;
                trouble = output.name().toLowerCase(Locale.ROOT) + " could not be passed on: error number " + -written
                        + "; the rules still read it";
            }
        }
        return true;
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
