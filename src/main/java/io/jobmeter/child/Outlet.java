package io.jobmeter.child;

import java.util.Locale;
import java.util.Optional;

/** Our own stream, to which a child's is passed on. */
final class Outlet {

    private final LibC libc;
    private final Poll poll;
    private final Output output;
    private boolean open = true;
    private boolean mayBePipe = true;
    private long error;

    Outlet(LibC libc, Poll poll, Output output) {
        this.libc = libc;
        this.poll = poll;
        this.output = output;
    }

    /** False where nobody reads our stream any more: the child is to learn of it, as it would without us. */
    boolean write(SharedBytes bytes, int from, int count) {
        for (int done = 0; open && done < count; ) {
            long written = bytes.write(output.descriptor, from + done, count - done);
            if (written == -ErrorNumber.EPIPE) {
                return false;
            } else if (written == -ErrorNumber.EAGAIN) {
                poll.output(output.descriptor);
            } else if (written >= 0) {
                done += (int) written;
            } else if (written != -ErrorNumber.EINTR) {
                open = false;
                error = -written;
            }
        }
        return true;
    }

    /**
     * Where our stream is a pipe as well, the kernel passes on what stands in the source, without a copy, and leaves it
     * there for us to read.
     *
     * @return how much was passed on; none where it has to be written, and negative where nobody reads any more
     */
    long tee(int source, long most) {
        while (mayBePipe && open) {
            long passed = libc.tee(source, output.descriptor, most);
            if (passed >= 0 || passed == -ErrorNumber.EPIPE) {
                return passed;
            } else if (passed == -ErrorNumber.EAGAIN) {
                poll.output(output.descriptor);
            } else {
                mayBePipe = passed == -ErrorNumber.EINTR;
            }
        }
        return 0;
    }

    Optional<String> trouble() {
        return error == 0
                ? Optional.empty()
                : Optional.of(output.name().toLowerCase(Locale.ROOT) + " could not be passed on: error number " + error
                        + "; the rules still read it");
    }
}
