package io.jobmeter.run;

import io.jobmeter.target.Secret;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Our own words: on stderr, each line with our name in front, since all else there is the command's. */
public final class Messages {

    private static final String PREFIX = "jobmeter: ";

    private final PrintStream stream;
    private final Mask mask;

    public Messages(PrintStream stream) {
        this(stream, new Mask(List.of()));
    }

    private Messages(PrintStream stream, Mask mask) {
        this.stream = stream;
        this.mask = mask;
    }

    /** Everything that is said goes through here, so that a secret need not be looked for anywhere else. */
    public Messages masking(List<Secret> secrets) {
        return new Messages(stream, new Mask(secrets));
    }

    /** It goes out in one piece, or a child that writes at the same time would stand in the middle of it. */
    public void say(String text) {
        stream.print(mask.of(text).lines().map(line -> PREFIX + line + "\n").collect(Collectors.joining()));
        stream.flush();
    }
}
