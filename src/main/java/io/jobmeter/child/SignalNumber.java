package io.jobmeter.child;

/** Linux's numbers of the signals that mean something to us. */
final class SignalNumber {

    static final int INT = 2;
    static final int KILL = 9;
    static final int TERM = 15;

    private SignalNumber() {}
}
