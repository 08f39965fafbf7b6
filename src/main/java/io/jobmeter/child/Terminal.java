package io.jobmeter.child;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The terminal that a person sits at. */
public final class Terminal {

    private Terminal() {}

    /**
     * Whether it controls us, even where none of our streams is it. If so, the child must stay in our process group: one
     * of its own would be in the background there, and stopped when it asks for a password.
     */
    static boolean controlsUs() {
        try (FileInputStream _ = new FileInputStream("/dev/tty")) {
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    /** Whether what we write to stderr stands there at once. */
    public static boolean showsErrors() {
        return is(2);
    }

    /** Whether what we write to stdout stands there at once. */
    public static boolean showsAnswers() {
        return is(1);
    }

    /** Whether our stdin is what is typed there. */
    public static boolean isTypedAt() {
        return is(0);
    }

    private static boolean is(int descriptor) {
        try {
            String file = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty") || file.equals("/dev/console");
        } catch (IOException closed) {
            return false;
        }
    }
}
