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
    private String trouble;

    Outlet(LibC libc, Poll poll, Output output) {
        this.libc = libc;
        this.poll = poll;
        this.output = output;
    }

    /** False where nobody reads our stream any more: the child is to learn of it, as it would without us. */
    boolean write(byte[] bytes, int from, int count) {
        for (int done = 0; open && done < count; ) {
            long written = libc.write(output.descriptor, bytes, from + done, count - done);
            if (written == -ErrorNumber.EPIPE) {
                return false;
            } else if (written == -ErrorNumber.EAGAIN) {
                poll.output(output.descriptor);
            } else if (written >= 0) {
                done += (int) written;
            } else if (written != -ErrorNumber.EINTR) {
                open = false;
                trouble = output.name().toLowerCase(Locale.ROOT) + " could not be passed on: error number " + -written
                        + "; the rules still read it";
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
        return Optional.ofNullable(trouble);
    }
}
