package io.jobmeter.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that we are made of: the executable, or the JVM's modules and our jars. They are opened before our first
 * line runs, and without a word that a child should not inherit them. All other descriptors are the child's business,
 * such as those that {@code make} hands down.
 */
final class OwnDescriptors {

    private static final int F_SETFD = 2;
    private static final int FD_CLOEXEC = 1;

    private final LibC libc;
    private final Path executable = target("/proc/self/exe");

    OwnDescriptors(LibC libc) {
        this.libc = libc;
    }

    /** To be called before there is a child. */
    void keep() {
        String[] all = new File("/proc/self/fd").list();
        for (String descriptor : all == null ? new String[0] : all) {
            if (isOurs(target("/proc/self/fd/" + descriptor))) {
                libc.fcntl(Integer.parseInt(descriptor), F_SETFD, FD_CLOEXEC);
            }
        }
    }

    private boolean isOurs(Path file) {
        return file.equals(executable)
                || file.endsWith("lib/modules")
                || file.toString().endsWith(".jar");
    }

    /** Empty where there is none: the descriptor of the list itself is gone by then. */
    private static Path target(String link) {
        try {
            return Files.readSymbolicLink(Path.of(link));
        } catch (IOException gone) {
            return Path.of("");
        }
    }
}
