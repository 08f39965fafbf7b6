package io.jobmeter.config;

import io.jobmeter.target.spool.SpoolSpec;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The spool of options and file. A limit that cannot be read is as if it had not been said. */
final class SpoolText {

    private final Path directory;
    private final Consumer<String> problems;

    SpoolText(Path directory, Consumer<String> problems) {
        this.directory = directory;
        this.problems = problems;
    }

    Optional<SpoolSpec> read(Flags.Spool flags, Optional<JobFile> file) {
        Optional<String> folder = flags.folder().or(() -> file.flatMap(JobFile::spool));
        long size = flags.size()
                .or(() -> file.flatMap(JobFile::spoolSize))
                .map(this::size)
                .orElse(SpoolSpec.SIZE);
        var age = flags.age()
                .or(() -> file.flatMap(JobFile::spoolAge))
                .flatMap(said -> {
                    var read = DurationText.parse(said);
                    if (read.isEmpty()) {
                        problems.accept("spool age '" + said + "' is not a time such as 12h or 7d; it is passed over");
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
            problems.accept("spool '" + folder + "' is not a folder's name; nothing is kept");
            return Optional.empty();
        }
    }

    private long size(String said) {
        OptionalLong size = SizeText.parse(said);
        if (size.isEmpty()) {
            problems.accept("spool size '" + said + "' is not a size such as 64KiB or 20MB; it is passed over");
        }
        return size.orElse(SpoolSpec.SIZE);
    }
}
