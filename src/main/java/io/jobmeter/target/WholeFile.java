package io.jobmeter.target;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that is there whole or not at all, even where the machine stops while it is written: who reads it meanwhile sees
 * the old one or the new one, and never a part.
 */
public final class WholeFile {

    private static final Pattern BESIDE = Pattern.compile("\\.(.+)\\.[0-9a-f]{8}\\.tmp");

    /** A process that writes needs no more time for it; what is older was left by one that was killed. */
    private static final Duration WRITING = Duration.ofHours(1);

    private WholeFile() {}

    /** @param mode who may do what with it, whatever the umask, such as {@code rw-r--r--} */
    public static void write(Path file, String text, String mode) throws IOException {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        Path beside = file.resolveSibling("." + file.getFileName() + "." + unique + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(
                    beside,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString(mode));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
        flush(file.toAbsolutePath().getParent());
    }

    /**
     * Removes what killed writers have left in the folder.
     *
     * @param ours tells by its name whether a file would have been one of ours
     */
    public static void removeHalves(Path folder, Predicate<String> ours, Instant now) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> halves = files.filter(file -> isHalf(file, ours)).toList();
            for (Path half : halves) {
                if (Files.getLastModifiedTime(half).toInstant().isBefore(now.minus(WRITING))) {
                    Files.deleteIfExists(half);
                }
            }
        }
    }

    private static boolean isHalf(Path file, Predicate<String> ours) {
        Matcher name = BESIDE.matcher(file.getFileName().toString());
        return name.matches() && ours.test(name.group(1));
    }

    /** A file's name belongs to its folder, and is lost with what the folder has not written. */
    private static void flush(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
