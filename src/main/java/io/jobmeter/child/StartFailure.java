package io.jobmeter.child;

import io.jobmeter.child.ExitStatus.NotStarted;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why a command could not be started, in a sentence, with the code that a shell would end with. */
final class StartFailure {

    private static final int NOT_FOUND = 127;
    private static final int NOT_EXECUTABLE = 126;

    private StartFailure() {}

    static NotStarted explain(String command, int error) {
        if (error == ErrorNumber.ENOENT && !command.contains("/")) {
            return new NotStarted(NOT_FOUND, "'" + command + "' is not on the PATH " + System.getenv("PATH"));
        }
        Path file = Path.of(command);
        if (error == ErrorNumber.ENOENT) {
            return new NotStarted(
                    NOT_FOUND,
                    Files.exists(file)
                            ? "'" + command + "' is there, but not the interpreter that its first line or header names"
                            : "'" + command + "' does not exist");
        }
        String reason = switch (error) {
            case ErrorNumber.EACCES -> Files.isDirectory(file) ? "is a directory" : "is not executable";
            case ErrorNumber.ENOEXEC ->
                "is neither a program for this machine nor a script with '#!' in its first line";
            case ErrorNumber.EAGAIN ->
                "could not be started: no more processes are allowed here (see ulimit -u, or the container's limit)";
            case ErrorNumber.E2BIG -> "could not be started: its arguments and environment are too long";
            default -> "could not be started: error number " + error;
        };
        return new NotStarted(NOT_EXECUTABLE, "'" + command + "' " + reason);
    }
}
