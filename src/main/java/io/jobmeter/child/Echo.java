package io.jobmeter.child;

/** How much of a stream is passed on. */
interface Echo {

    /** False where nobody reads our stream any more. */
    boolean pass(long address, long count);

    /** The stream is over; gives back what it holds. */
    void finish();

    /** All of it, at once. */
    static Echo all(Outlet outlet) {
        return new Echo() {
            @Override
            public boolean pass(long address, long count) {
                return outlet.write(address, count);
            }

            @Override
            public void finish() {}
        };
    }
}
