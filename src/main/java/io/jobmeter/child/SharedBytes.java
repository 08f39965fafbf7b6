package io.jobmeter.child;

/**
 * An array that C reads into and writes from. All that this takes is made beforehand: on the way of a stream nothing may
 * need memory, of which a rule can use up all there is. To be closed.
 */
interface SharedBytes extends AutoCloseable {

    byte[] array();

    /** Into the array's beginning. */
    long read(int descriptor, int count);

    long write(int descriptor, int from, int count);

    @Override
    void close();
}
