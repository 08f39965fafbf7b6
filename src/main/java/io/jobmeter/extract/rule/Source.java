package io.jobmeter.extract.rule;

import java.util.Optional;
import java.util.Set;

/** Where a rule reads. */
public sealed interface Source {

    /** What the command writes, as it comes; of several streams each one for itself. */
    record Streams(String word, Set<Stream> streams) implements Source {

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * Files, once the command has ended.
     *
     * @param pattern a path or a glob, from the folder that the command runs in
     * @param stale whether files count that are older than the run
     */
    record Files(String pattern, boolean stale) implements Source {

        @Override
        public String toString() {
            return pattern;
        }
    }

    Source STDOUT = new Streams("stdout", Set.of(Stream.STDOUT));
    Source STDERR = new Streams("stderr", Set.of(Stream.STDERR));
    Source BOTH = new Streams("both", Set.of(Stream.STDOUT, Stream.STDERR));

    /** Where these words stand for streams; they stand for files else. */
    static Optional<Source> stream(String word) {
        return switch (word) {
            case "stdout" -> Optional.of(STDOUT);
            case "stderr" -> Optional.of(STDERR);
            case "both" -> Optional.of(BOTH);
            default -> Optional.empty();
        };
    }
}
