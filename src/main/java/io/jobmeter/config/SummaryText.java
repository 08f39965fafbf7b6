package io.jobmeter.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The file that tells of a run in Markdown, as somebody said it. */
record SummaryText(Path directory, Problems problems) {

    private static final Set<String> STDOUT =
            Set.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/proc/thread-self/fd/1");

    /** Nothing where the name is empty, as {@code "$GITHUB_STEP_SUMMARY"} is everywhere but there. */
    Optional<Path> read(Words words) {
        String said = words.said("summary", JobFile::summary).orElse("").strip();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (said.equals("-") || STDOUT.contains(whole(said))) {
                problems.say(
                        words.path("summary"),
                        "summary '" + said + "' is no file: stdout is the command's; name a file, or /dev/stderr");
                return Optional.empty();
            }
            return Optional.of(directory.resolve(said));
        } catch (InvalidPathException none) {
            problems.say(words.path("summary"), "summary '" + said + "' " + PathText.PROBLEM + "; none is written");
            return Optional.empty();
        }
    }

    private String whole(String said) {
        return directory.resolve(said).toAbsolutePath().normalize().toString();
    }
}
