package io.jobmeter.run;

import io.jobmeter.target.Secret;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Our own words: on stderr, each line with our name in front, since all else there is the command's. */
public final class Messages {

    private static final String PREFIX = "jobmeter: ";
    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final int DETAILS = 1;
    private static final int TRAFFIC = 2;

    private final PrintStream stream;
    private final Mask mask;
    private final boolean terminal;
    private final Ink ink;
    private final int verbosity;
    private final Unhurried unhurried = Unhurried.patient();
    private final AtomicBoolean reportWanted = new AtomicBoolean();
    private boolean shown;

    /** @param terminal whether a person reads along, who may be shown how far we are */
    public Messages(PrintStream stream, boolean terminal) {
        this(stream, terminal, Map.of("NO_COLOR", "1"));
    }

    /** @param environment says whether that person wants colours */
    public Messages(PrintStream stream, boolean terminal, Map<String, String> environment) {
        this(
                stream,
                terminal && !"dumb".equals(environment.get("TERM")),
                Ink.of(terminal, environment),
                0,
                new Mask(List.of()));
    }

    private Messages(PrintStream stream, boolean terminal, Ink ink, int verbosity, Mask mask) {
        this.stream = stream;
        this.terminal = terminal;
        this.ink = ink;
        this.verbosity = verbosity;
        this.mask = mask;
    }

    /** Everything that is said goes through here, so that a secret need not be looked for anywhere else. */
    public Messages masking(List<Secret> secrets) {
        return new Messages(stream, terminal, ink, verbosity, new Mask(secrets));
    }

    /** @param times how often more words were asked for */
    public Messages verbose(int times) {
        return new Messages(stream, terminal, ink, times, mask);
    }

    /** It goes out in one piece, or a child that writes at the same time would stand in the middle of it. */
    public void say(String text) {
        await();
        print(mask.of(text));
    }

    /** For who asked for more words. Nobody waits until it is said; what is said later comes after it. */
    void detail(Supplier<String> text) {
        if (verbosity >= DETAILS) {
            unhurried.say(() -> print(Visible.of(mask.of(text.get()))));
        }
    }

    /** Whether requests and answers are wanted. */
    boolean tellsTraffic() {
        return verbosity >= TRAFFIC;
    }

    /** As {@link #detail}, for who asked twice. The text has been through {@link #masked}. */
    void traffic(Supplier<String> text) {
        if (tellsTraffic()) {
            unhurried.say(() -> print(text.get()));
        }
    }

    String masked(String text) {
        return mask.of(text);
    }

    Ink ink() {
        return ink;
    }

    /** What a fault of ours leaves behind, to be called after the sentence about it: where it was, or how to see that. */
    public void trace(Throwable fault) {
        if (tellsTraffic()) {
            StringWriter trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace, true));
            say(trace.toString());
        } else if (reportWanted.compareAndSet(false, true)) {
            say("to see where the fault is, run it again with -vv, and report it");
        }
    }

    /** Until all that nobody waits for has been said, within a bound. */
    public void await() {
        int leftOut = verbosity < DETAILS ? 0 : unhurried.await();
        if (leftOut > 0) {
            print(leftOut + " more of -v are left out, since they are not read fast enough");
        }
    }

    private synchronized void print(String text) {
        String cleared = shown ? CLEAR_LINE : "";
        shown = false;
        String lines = text.lines().map(line -> PREFIX + line + "\n").collect(Collectors.joining());
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
