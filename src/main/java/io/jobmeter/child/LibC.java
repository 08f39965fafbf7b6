package io.jobmeter.child;

import java.nio.ByteBuffer;

/**
 * The C library's functions that a wrapper needs and Java has no words for, under their own names, each as its manual
 * page says; where a function fails, the result is the error number, negated. Addresses are longs. Nothing is decided
 * here: the same code above runs on the JVM and in the native executable, over two implementations that only translate.
 */
interface LibC {

    /** Memory outside the heap, zeroed, which stays until {@link #free}. */
    long allocate(long bytes);

    void free(long address);

    /** Java's view of such memory, in the machine's byte order. */
    ByteBuffer view(long address, int bytes);

    int pipe2(long descriptors, int flags);

    int close(int descriptor);

    /** What is read and written goes through these. */
    SharedBytes share(byte[] array);

    long tee(int from, int to, long count);

    int poll(long descriptors, int count, int milliseconds);

    int waitid(int kind, int process, long information, int options);

    int wait4(int process, long status, int options, long usage);

    int kill(int processOrGroup, int signal);

    int fcntl(int descriptor, int command, long argument);

    int prctl(int option, long value);

    int fileActionsInit(long actions);

    int fileActionsAddDup2(long actions, int from, int to);

    int fileActionsDestroy(long actions);

    int attributesInit(long attributes);

    int attributesSetFlags(long attributes, short flags);

    int attributesSetGroup(long attributes, int group);

    int spawn(long process, long file, long actions, long attributes, long arguments, long environment);
}
