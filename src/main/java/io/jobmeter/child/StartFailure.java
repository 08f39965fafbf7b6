package io.jobmeter.child;

import io.jobmeter.child.ExitStatus.NotStarted;
import java.io.File;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a command could not be started, in a sentence, with the code that a shell would end with. */
final class StartFailure {

    private static final int NOT_FOUND = 127;
    private static final int NOT_EXECUTABLE = 126;

    private StartFailure() {}

    /** @param path where commands are looked for; null where nothing says */
    static NotStarted explain(String command, int error, String path) {
        Optional<File> found = command.contains("/") ? Optional.of(new File(command)) : onPath(command, path);
        // A folder of the PATH that we may not look into says EACCES as well.
        if (found.isEmpty() && (error == ErrorNumber.ENOENT || error == ErrorNumber.EACCES)) {
            return new NotStarted(NOT_FOUND, "'" + command + "' is not on the PATH " + path);
        }
        if (error == ErrorNumber.ENOENT) {
            return new NotStarted(
                    NOT_FOUND,
                    found.filter(File::exists).isPresent()
                            ? "'" + command + "' is there, but not the interpreter that its first line or header names"
                            : "'" + command + "' does not exist");
        }
        boolean folder = found.filter(File::isDirectory).isPresent();
        String reason = switch (error) {
            case ErrorNumber.EACCES -> folder ? "is a directory" : "is not executable";
            case ErrorNumber.ENOEXEC ->
                "is neither a program for this machine nor a script with '#!' in its first line";
            case ErrorNumber.EAGAIN ->
                "could not be started: no more processes are allowed here (see ulimit -u, or the container's limit)";
            case ErrorNumber.E2BIG -> "could not be started: its arguments and environment are too long";
            default -> "could not be started: error number " + error;
        };
        return new NotStarted(NOT_EXECUTABLE, "'" + command + "' " + reason);
    }

    /** Not as paths, which cannot be made of every name in every locale. */
    private static Optional<File> onPath(String command, String path) {
        return Stream.ofNullable(path)
                .flatMap(folders -> Stream.of(folders.split(":")))
                .map(folder -> new File(folder, command))
                .filter(File::exists)
                .findFirst();
    }
}
