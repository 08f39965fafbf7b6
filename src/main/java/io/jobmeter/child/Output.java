package io.jobmeter.child;

/** The two streams that a child writes, by their descriptors. */
public enum Output {
    STDOUT(1),
    STDERR(2);

    final int descriptor;

    Output(int descriptor) {
        this.descriptor = descriptor;
    }
}
