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
    private final Runnable after;

    private Hold(FileChannel channel, Runnable after) {
        this.channel = channel;
        this.after = after;
    }

    /**
     * Empty where somebody else has it.
     *
     * @param held the files that this process has locked: to close a second channel would end the lock of the first
     */
    static Optional<Hold> of(Path file, Set<Path> held) throws IOException {
        if (!held.add(file)) {
            return Optional.empty();
        }
        Optional<Hold> hold = Optional.empty();
        try {
            hold = locked(file, () -> held.remove(file));
        } finally {
            if (hold.isEmpty()) {
                held.remove(file);
            }
        }
        return hold;
    }

    private static Optional<Hold> locked(Path file, Runnable after) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new Hold(channel, after));
            }
        } catch (OverlappingFileLockException ours) {
            // Another spool of this process has it: as good as another process.
        } catch (IOException noLocks) {
            channel.close();
            throw noLocks;
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            after.run();
        }
    }
}
