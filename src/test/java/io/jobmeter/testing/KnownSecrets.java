package io.jobmeter.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The secrets that tests use. None of them may stand in what the program writes, to a stream or to a file, whatever a test is about. */
public final class KnownSecrets {

    /** The private part of the token that {@link DynatraceStub} takes. */
    public static final String STUB = "PRIVATEPARTOFTHESTUB";

    /** For a token, a password, and what a test hides anywhere else. */
    public static final String PRIVATE = "VERYSECRET";

    public static final String PASSWORD = "hunter22-hidden";

    private static final List<String> ALL = List.of(
            STUB,
            PRIVATE,
            PASSWORD,
            "HIDDEN",
            Pushgateway.PASSWORD,
            Pushgateway.PASSWORD.replace(" ", "%20"),
            Pushgateway.PASSWORD.replace(" ", "+"),
            Base64.getEncoder().encodeToString((Pushgateway.USER + ":" + Pushgateway.PASSWORD).getBytes(UTF_8)));

    private KnownSecrets() {}

    static Result absentFrom(Result result) {
        assertThat(result.stdout()).as("stdout").doesNotContain(ALL);
        assertThat(result.stderr()).as("stderr").doesNotContain(ALL);
        return result;
    }

    /** @param before what {@link #files} found there before the program could write anything */
    static void absentFrom(Path directory, Map<Path, FileTime> before) {
        files(directory).forEach((file, time) -> {
            if (!time.equals(before.get(file))) {
                assertThat(content(file)).as(file.toString()).doesNotContain(ALL);
            }
        });
    }

    /** Of the root of all files, where a program runs that is given no directory, none. */
    static Map<Path, FileTime> files(Path directory) {
        Map<Path, FileTime> files = new HashMap<>();
        if (directory.getNameCount() > 0) {
            try {
                Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile()) {
                            files.put(file, attributes.lastModifiedTime());
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return files;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
