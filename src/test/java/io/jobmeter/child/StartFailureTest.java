package io.jobmeter.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.child.ExitStatus.NotStarted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartFailureTest {

    private static final int EACCES = 13;
    private static final int ENOEXEC = 8;
    private static final int ENOENT = 2;

    @TempDir
    Path directory;

    private NotStarted explain(String command, int error) {
        return StartFailure.explain(command, error, "/nowhere:" + directory);
    }

    private String file() throws IOException {
        return Files.writeString(directory.resolve("tool"), "").toString();
    }

    @Test
    void a_command_that_is_nowhere_is_named_with_the_path() {
        NotStarted status = explain("no-such-tool", ENOENT);

        assertThat(status).isEqualTo(new NotStarted(127, "'no-such-tool' is not on the PATH /nowhere:" + directory));
    }

    @Test
    void a_folder_of_the_path_that_nobody_may_look_into_does_not_hold_the_command() {
        assertThat(explain("no-such-tool", EACCES).code()).isEqualTo(127);
    }

    @Test
    void what_is_on_the_path_is_looked_at_there() throws IOException {
        file();
        Files.createDirectory(directory.resolve("folder"));

        assertThat(explain("tool", EACCES)).isEqualTo(new NotStarted(126, "'tool' is not executable"));
        assertThat(explain("folder", EACCES)).isEqualTo(new NotStarted(126, "'folder' is a directory"));
        assertThat(explain("tool", ENOENT).reason()).startsWith("'tool' is there, but not the interpreter");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        String file = directory.resolve("none").toString();

        assertThat(explain(file, ENOENT)).isEqualTo(new NotStarted(127, "'" + file + "' does not exist"));
    }

    @Test
    void a_missing_interpreter_is_not_blamed_on_the_script() throws IOException {
        String file = file();

        assertThat(explain(file, ENOENT))
                .isEqualTo(new NotStarted(
                        127, "'" + file + "' is there, but not the interpreter that its first line or header names"));
    }

    @Test
    void what_cannot_be_executed_says_why() throws IOException {
        String file = file();

        assertThat(explain(file, EACCES)).isEqualTo(new NotStarted(126, "'" + file + "' is not executable"));
        assertThat(explain(directory.toString(), EACCES))
                .isEqualTo(new NotStarted(126, "'" + directory + "' is a directory"));
        assertThat(explain(file, ENOEXEC))
                .isEqualTo(new NotStarted(
                        126,
                        "'" + file
                                + "' is neither a program for this machine nor a script with '#!' in its first line"));
    }

    @Test
    void a_machine_that_is_full_is_not_blamed_on_the_command() {
        assertThat(explain("tool", 11).reason())
                .isEqualTo("'tool' could not be started: no more processes are allowed here"
                        + " (see ulimit -u, or the container's limit)");
        assertThat(explain("tool", 7).reason())
                .isEqualTo("'tool' could not be started: its arguments and environment are too long");
    }

    @Test
    void any_other_reason_is_told_by_its_number() {
        assertThat(explain("tool", 40)).isEqualTo(new NotStarted(126, "'tool' could not be started: error number 40"));
    }
}
