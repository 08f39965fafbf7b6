package io.jobmeter.child;

/** Both ends of a pipe, neither of which a child inherits unless it is put in a descriptor's place. */
record Pipe(int readEnd, int writeEnd) {

    private static final int O_CLOEXEC = 0x80000;
    private static final int F_DUPFD_CLOEXEC = 1030;
    private static final int F_SETPIPE_SZ = 1031;
    private static final int LARGE = 256 * 1024;

    static Pipe open(LibC libc) {
        long ends = libc.allocate(8);
        try {
            Failure.check("pipe", libc.pipe2(ends, O_CLOEXEC));
            var view = libc.view(ends, 8);
            return new Pipe(aboveStandard(libc, view.getInt(0)), aboveStandard(libc, view.getInt(4)));
        } finally {
            libc.free(ends);
        }
    }

    /** Writer and reader wake each other less often so; larger still, and what is written is out of the cache when read. */
    Pipe enlarged(LibC libc) {
        libc.fcntl(writeEnd, F_SETPIPE_SZ, LARGE);
        return this;
    }

    /** Where a standard stream of ours is closed, its number is free, and the child would take our end for it. */
    private static int aboveStandard(LibC libc, int descriptor) {
        if (descriptor > 2) {
            return descriptor;
        }
        int other = Failure.check("fcntl", libc.fcntl(descriptor, F_DUPFD_CLOEXEC, 3));
        libc.close(descriptor);
        return other;
    }
}
