package io.jobmeter.config;

import io.jobmeter.target.spool.SpoolSpec;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** The spool of options and file. A limit that cannot be read is as if it had not been said. */
final class SpoolText {

    private final Path directory;

    SpoolText(Path directory) {
        this.directory = directory;
    }

    Optional<SpoolSpec> read(Words words) {
        Optional<Path> folder = words.said("spool", JobFile::spool).flatMap(said -> path(words, said));
        long size = words.said("spool-size", JobFile::spoolSize)
                .map(said -> size(words, said))
                .orElse(SpoolSpec.SIZE);
        Duration age = words.said("spool-age", JobFile::spoolAge)
                .flatMap(said -> age(words, said))
                .orElse(SpoolSpec.AGE);
        return folder.map(path -> new SpoolSpec(path, size, age));
    }

    private Optional<Path> path(Words words, String folder) {
        try {
            return folder.isBlank() ? Optional.empty() : Optional.of(directory.resolve(folder));
        } catch (InvalidPathException wrong) {
            words.say("spool", "spool '" + folder + "' is not a folder's name; nothing is kept");
            return Optional.empty();
        }
    }

    private Optional<Duration> age(Words words, String said) {
        Optional<Duration> age = DurationText.parse(said);
        if (age.isEmpty()) {
            words.say("spool-age", "spool-age '" + said + "' is not a time such as 12h or 7d; it is passed over");
        }
        return age;
    }

    private long size(Words words, String said) {
        OptionalLong size = SizeText.parse(said);
        if (size.isEmpty()) {
            words.say("spool-size", "spool-size '" + said + "' is not a size such as 64KiB or 20MB; it is passed over");
        }
        return size.orElse(SpoolSpec.SIZE);
    }
}
