package io.jobmeter.child;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Sends on to the job what is sent to us; who asks it a second time to end wants it killed. What comes before the job is
 * there waits for it; what comes after its end is for us, who should then come to an end.
 */
final class Signals {

    /** The JVM keeps QUIT for itself; the native executable has them all. */
    private static final List<String> LISTENED = List.of("TERM", "INT", "HUP", "QUIT", "USR1", "USR2");

    private static final List<String> ENDING = List.of("TERM", "INT", "HUP", "QUIT");

    /** A terminal sends these to everybody in front of it, the job among them. */
    private static final List<String> KEYS = List.of("INT", "QUIT");

    private final boolean onTerminal;
    private final Runnable afterEnd;
    private final Queue<Signal> waiting = new ArrayDeque<>();
    private JobProcesses job;
    private boolean over;
    private int requests;

    /**
     * @param onTerminal whether the job hears the terminal's keys itself
     * @param afterEnd is called for a signal that asks to end when the job already has
     */
    Signals(boolean onTerminal, Runnable afterEnd) {
        this.onTerminal = onTerminal;
        this.afterEnd = afterEnd;
    }

    void listen() {
        LISTENED.forEach(name -> handle(name, this::receive));
        // Where our parent ignored it, the kernel would drop the child's exit status.
        handle("CHLD", SignalHandler.SIG_DFL);
        surviveBrokenPipes();
    }

    /**
     * Nobody may read what we write, and that must not end us. A handler and not the signal ignored, since the child
     * would inherit that; where it was ignored before us, the child is to inherit just that.
     */
    private static void surviveBrokenPipes() {
        if (handle("PIPE", _ -> {}) == SignalHandler.SIG_IGN) {
            handle("PIPE", SignalHandler.SIG_IGN);
        }
    }

    synchronized void to(JobProcesses started) {
        job = started;
        while (!waiting.isEmpty()) {
            receive(waiting.remove());
        }
    }

    /** To be said before the child is reaped: its number may then be another's. */
    synchronized void stop() {
        over = true;
        waiting.clear();
    }

    /** Whether somebody asked the job to end. */
    synchronized boolean requested() {
        return requests > 0;
    }

    synchronized void receive(Signal signal) {
        if (over) {
            if (ENDING.contains(signal.getName())) {
                afterEnd.run();
            }
        } else if (job == null) {
            waiting.add(signal);
        } else {
            send(signal);
        }
    }

    private void send(Signal signal) {
        int number = signal.getNumber();
        if (number == SignalNumber.TERM || number == SignalNumber.INT) {
            requests++;
        }
        if (requests > 1) {
            job.send(SignalNumber.KILL);
        } else if (!onTerminal || !KEYS.contains(signal.getName())) {
            job.send(number);
        }
    }

    /**
     * What was done with it before. The JVM goes on to do with some signals what it always does, and all of them need a
     * thread, which may not be had.
     */
    private static SignalHandler handle(String name, SignalHandler handler) {
        try {
            return Signal.handle(new Signal(name), handler);
        } catch (IllegalArgumentException | OutOfMemoryError taken) {
            return SignalHandler.SIG_DFL;
        }
    }
}
