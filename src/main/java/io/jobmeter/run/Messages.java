package io.jobmeter.run;

import io.jobmeter.target.Secret;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Our own words: on stderr, each line with our name in front, since all else there is the command's. */
public final class Messages {

    private static final String PREFIX = "jobmeter: ";
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream stream;
    private final Mask mask;
    private final boolean terminal;
    private boolean shown;

    /** @param terminal whether a person reads along, who may be shown how far we are */
    public Messages(PrintStream stream, boolean terminal) {
        this(stream, terminal, new Mask(List.of()));
    }

    private Messages(PrintStream stream, boolean terminal, Mask mask) {
        this.stream = stream;
        this.terminal = terminal;
        this.mask = mask;
    }

    /** Everything that is said goes through here, so that a secret need not be looked for anywhere else. */
    public Messages masking(List<Secret> secrets) {
        return new Messages(stream, terminal, new Mask(secrets));
    }

    /** It goes out in one piece, or a child that writes at the same time would stand in the middle of it. */
    public synchronized void say(String text) {
        String cleared = shown ? CLEAR_LINE : "";
        shown = false;
        String lines = mask.of(text).lines().map(line -> PREFIX + line + "\n").collect(Collectors.joining());
        stream.print(cleared + lines);
        stream.flush();
    }

    /** On a terminal only, and until the next words. */
    public synchronized void show(String text) {
        if (terminal) {
            shown = true;
            stream.print(CLEAR_LINE + PREFIX + text);
            stream.flush();
        }
    }
}
