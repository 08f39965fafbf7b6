package io.jobmeter.child;

/** Linux's error numbers that mean something to us. */
final class ErrorNumber {

    static final int ENOENT = 2;
    static final int EINTR = 4;
    static final int E2BIG = 7;
    static final int ENOEXEC = 8;
    static final int EAGAIN = 11;
    static final int EACCES = 13;
    static final int EPIPE = 32;

    private ErrorNumber() {}
}
