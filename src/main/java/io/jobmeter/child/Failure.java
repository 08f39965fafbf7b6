package io.jobmeter.child;

/** A call that fails only where the machine is out of something; nothing above can go on without its result. */
final class Failure extends RuntimeException {

    private Failure(String call, int error) {
        super(call + " failed with error number " + error);
    }

    static int check(String call, int result) {
        if (result < 0) {
            throw new Failure(call, -result);
        }
        return result;
    }
}
