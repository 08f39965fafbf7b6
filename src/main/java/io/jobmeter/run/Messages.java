package io.jobmeter.run;

import java.io.PrintStream;
import java.util.stream.Collectors;

/** Our own words: on stderr, each line with our name in front, since all else there is the command's. */
public final class Messages {

    private static final String PREFIX = "jobmeter: ";

    private final PrintStream stream;

    public Messages(PrintStream stream) {
        this.stream = stream;
    }

    /** It goes out in one piece, or a child that writes at the same time would stand in the middle of it. */
    public void say(String text) {
        stream.print(text.lines().map(line -> PREFIX + line + "\n").collect(Collectors.joining()));
        stream.flush();
    }
}
