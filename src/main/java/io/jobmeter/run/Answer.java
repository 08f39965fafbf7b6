package io.jobmeter.run;

import io.jobmeter.target.Secret;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** What somebody asked for, on stdout: without our name in front of it, since nobody else writes there. */
public final class Answer {

    private final PrintStream stream;
    private final boolean terminal;
    private final Ink ink;
    private final Mask mask;

    /** @param terminal whether a person reads it there at once */
    public Answer(PrintStream stream, boolean terminal, Map<String, String> environment) {
        this(stream, terminal, Ink.of(terminal, environment), new Mask(List.of()));
    }

    private Answer(PrintStream stream, boolean terminal, Ink ink, Mask mask) {
        this.stream = stream;
        this.terminal = terminal;
        this.ink = ink;
        this.mask = mask;
    }

    public Answer masking(List<Secret> secrets) {
        return new Answer(stream, terminal, ink, new Mask(secrets));
    }

    public void say(String text) {
        stream.print(mask.of(text) + "\n");
        stream.flush();
    }

    void say(List<String> lines) {
        say(String.join("\n", lines));
    }

    boolean terminal() {
        return terminal;
    }

    Ink ink() {
        return ink;
    }
}
