package io.jobmeter.config;

import io.jobmeter.gate.Gate;
import io.jobmeter.gate.Severity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One gate in the place of those that a file has and nobody can read: it comes true. */
final class LostGates {

    private static final String KEY = "gates";
    private static final Pattern WRITTEN = Pattern.compile("(?m)^[^#\n]*\\bgates[\"']?[ \t]*:");

    private LostGates() {}

    /**
     * @param parsed whether its text could be read, whatever is wrong in it
     * @param name what the file is called
     * @param problems with the file
     */
    static Optional<Gate> of(Optional<JobFile> file, boolean parsed, String text, String name, List<Problem> problems) {
        boolean none = file.map(JobFile::gates).orElse(List.of()).isEmpty();
        boolean unread = !parsed && none && WRITTEN.matcher(text).find();
        return unread || problems.stream().anyMatch(LostGates::isOfAll) ? Optional.of(in(name)) : Optional.empty();
    }

    /** One of their own leaves a gate in its place, and an empty key has none. */
    private static boolean isOfAll(Problem problem) {
        boolean wrong = problem.path().equals(KEY) && !problem.sentence().startsWith(KEY + " has no value");
        return wrong || problem.sentence().endsWith("did you mean '" + KEY + "'?");
    }

    private static Gate in(String name) {
        String all = "gates of " + name;
        return new Gate(all, all, Severity.FAIL, Optional.empty(), "could not be read");
    }
}
