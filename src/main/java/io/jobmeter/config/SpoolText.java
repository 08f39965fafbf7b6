package io.jobmeter.config;

import io.jobmeter.target.spool.SpoolSpec;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** The spool of options and file. A limit that cannot be read is as if it had not been said. */
final class SpoolText {

    private final Path directory;
    private final Problems problems;

    SpoolText(Path directory, Problems problems) {
        this.directory = directory;
        this.problems = problems;
    }

    Optional<SpoolSpec> read(Flags flags, Optional<JobFile> file) {
        Optional<String> folder = flags.one("spool").or(() -> file.flatMap(JobFile::spool));
        long size = flags.one("spool-size")
                .or(() -> file.flatMap(JobFile::spoolSize))
                .map(this::size)
                .orElse(SpoolSpec.SIZE);
        var age = flags.one("spool-age")
                .or(() -> file.flatMap(JobFile::spoolAge))
                .flatMap(said -> {
                    var read = DurationText.parse(said);
                    if (read.isEmpty()) {
                        problems.say(
                                "spool-age",
                                "spool-age '" + said + "' is not a time such as 12h or 7d; it is passed over");
                    }
                    return read;
                })
                .orElse(SpoolSpec.AGE);
        return folder.flatMap(this::path).map(path -> new SpoolSpec(path, size, age));
    }

    private Optional<Path> path(String folder) {
        try {
            return folder.isBlank() ? Optional.empty() : Optional.of(directory.resolve(folder));
        } catch (InvalidPathException wrong) {
            problems.say("spool", "spool '" + folder + "' is not a folder's name; nothing is kept");
            return Optional.empty();
        }
    }

    private long size(String said) {
        OptionalLong size = SizeText.parse(said);
        if (size.isEmpty()) {
            problems.say(
                    "spool-size", "spool-size '" + said + "' is not a size such as 64KiB or 20MB; it is passed over");
        }
        return size.orElse(SpoolSpec.SIZE);
    }
}
