package io.jobmeter.child;

/** How much of a stream is passed on. */
interface Echo {

    /**
     * Passes on what stands in the source, before it is read.
     *
     * @return how much was passed on in this way; none where it has to be read first, and negative where nobody reads our
     *     stream any more
     */
    default long ahead(int source, long most) {
        return 0;
    }

    /** False where nobody reads our stream any more. */
    boolean pass(SharedBytes bytes, int count);

    /** The stream is over; gives back what it holds. */
    default void finish() {}

    /** All of it, at once. */
    static Echo all(Outlet outlet) {
        return new Echo() {
            @Override
            public long ahead(int source, long most) {
                return outlet.tee(source, most);
            }

            @Override
            public boolean pass(SharedBytes bytes, int count) {
                return outlet.write(bytes, 0, count);
            }
        };
    }
}
