package io.jobmeter.child;

import java.io.FileInputStream;
import java.io.IOException;

/** The terminal that a person sits at. */
final class Terminal {

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
}
