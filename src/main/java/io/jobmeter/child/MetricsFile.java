package io.jobmeter.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file for the child to write metrics to, readable by nobody else, and removed whatever it has become: after the
 * child's end it is as trustworthy as the child.
 */
final class MetricsFile {

    static final String VARIABLE = "JOBMETER_METRICS_FILE";

    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final Path path;

    private MetricsFile(Path path) {
        this.path = path;
    }

    /** Empty where no folder for passing files takes one. */
    static Optional<MetricsFile> offer() {
        return Stream.of(System.getenv("TMPDIR"), "/tmp", "/dev/shm")
                .filter(Objects::nonNull)
                .flatMap(folder -> create(Path.of(folder)).stream())
                .findFirst();
    }

    String variable() {
        return VARIABLE + "=" + path;
    }

    /**
     * What the child wrote.
     *
     * @param text empty where there is nothing, or nothing that can be read
     * @param trouble why it cannot be read; empty where it can
     */
    record Content(String text, String trouble) {

        static final Content NONE = new Content("", "");
    }

    Content take() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                return unreadable("is no longer a file");
            }
            if (attributes.size() > MOST_BYTES) {
                return unreadable("has " + attributes.size() + " bytes; " + MOST_BYTES + " are read at most");
            }
            try (InputStream stream = Files.newInputStream(path, NOFOLLOW_LINKS)) {
                return new Content(new String(stream.readNBytes(MOST_BYTES), UTF_8), "");
            }
        } catch (IOException failure) {
            return unreadable("could not be read: " + failure);
        } finally {
            remove();
        }
    }

    private static Content unreadable(String why) {
        return new Content("", VARIABLE + " " + why);
    }

    private void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            // A folder in its place, with something in it: the child's, and not ours to take away.
        }
    }

    private static Optional<MetricsFile> create(Path folder) {
        Path file = folder.resolve("jobmeter-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
        try {
            var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            return Optional.of(new MetricsFile(Files.createFile(file, ours)));
        } catch (IOException | RuntimeException elsewhere) {
            return Optional.empty();
        }
    }
}
