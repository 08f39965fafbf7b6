package io.jobmeter.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The file that tells of a run in Markdown, as somebody said it. */
record SummaryText(Path directory, Problems problems) {

    /** Nothing where the name is empty, as {@code "$GITHUB_STEP_SUMMARY"} is everywhere but there. */
    Optional<Path> read(Words words) {
        String said = words.said("summary", JobFile::summary).orElse("").strip();
        if (said.equals("-")) {
            problems.say("summary", "summary '-' is no file: stdout is the command's; name a file, or /dev/stderr");
            return Optional.empty();
        }
        try {
            return said.isEmpty() ? Optional.empty() : Optional.of(directory.resolve(said));
        } catch (InvalidPathException none) {
            problems.say("summary", "summary '" + said + "' " + PathText.PROBLEM + "; none is written");
            return Optional.empty();
        }
    }
}
