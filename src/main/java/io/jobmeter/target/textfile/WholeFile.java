package io.jobmeter.target.textfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Puts a file in its place in one step: who reads it meanwhile sees the old one or the new one, and never a part. */
final class WholeFile {

    private WholeFile() {}

    /** Others may read it, whatever the umask: node_exporter runs as a user of its own. */
    static void write(Path place, String text) throws IOException {
        Path beside = Files.createTempFile(place.getParent(), place.getFileName() + ".", ".tmp");
        try {
            try (FileChannel file = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-r--r--"));
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
