package io.jobmeter.target.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * The right to deliver, change and remove what is kept for one target. It is the kernel's lock on an empty file beside
 * the kept ones, so that it ends with the process that has it, however that ends. It is one for the whole target and not
 * one for each file, since the order counts: two processes with a file each could put the older numbers over the newer.
 */
final class Hold implements AutoCloseable {

    private final FileChannel channel;

    private Hold(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Empty where somebody else has it. Not to be called where this process has it already: to close a second channel
     * would end the lock of the first.
     */
    static Optional<Hold> of(Path folder, String target) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve("." + KeptName.part(target) + ".lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new Hold(channel));
            }
        } catch (OverlappingFileLockException ours) {
            // Another thread has it: as good as another process.
        } catch (IOException noLocks) {
            channel.close();
            throw noLocks;
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
