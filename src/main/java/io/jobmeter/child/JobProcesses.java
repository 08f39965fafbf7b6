package io.jobmeter.child;

/**
 * The command and all that it started. They are a process group of their own, which one call reaches; in front of a
 * terminal they have to stay in ours, together with others, and are found as our descendants.
 */
final class JobProcesses {

    private final LibC libc;
    private final int process;
    private final boolean ownGroup;

    JobProcesses(LibC libc, int process, boolean ownGroup) {
        this.libc = libc;
        this.process = process;
        this.ownGroup = ownGroup;
    }

    void send(int signal) {
        if (ownGroup) {
            libc.kill(-process, signal);
        } else {
            ProcessHandle.current().descendants().forEach(descendant -> libc.kill((int) descendant.pid(), signal));
        }
    }
}
