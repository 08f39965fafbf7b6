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

    private String file() throws IOException {
        return Files.writeString(directory.resolve("tool"), "").toString();
    }

    @Test
    void a_command_that_is_nowhere_is_named_with_the_path() {
        NotStarted status = StartFailure.explain("no-such-tool", ENOENT);

        assertThat(status.code()).isEqualTo(127);
        assertThat(status.reason()).startsWith("'no-such-tool' is not on the PATH ");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        String file = directory.resolve("none").toString();

        assertThat(StartFailure.explain(file, ENOENT)).isEqualTo(new NotStarted(127, "'" + file + "' does not exist"));
    }

    @Test
    void a_missing_interpreter_is_not_blamed_on_the_script() throws IOException {
        String file = file();

        assertThat(StartFailure.explain(file, ENOENT))
                .isEqualTo(new NotStarted(
                        127, "'" + file + "' is there, but not the interpreter that its first line or header names"));
    }

    @Test
    void what_cannot_be_executed_says_why() throws IOException {
        String file = file();

        assertThat(StartFailure.explain(file, EACCES))
                .isEqualTo(new NotStarted(126, "'" + file + "' is not executable"));
        assertThat(StartFailure.explain(directory.toString(), EACCES))
                .isEqualTo(new NotStarted(126, "'" + directory + "' is a directory"));
        assertThat(StartFailure.explain(file, ENOEXEC))
                .isEqualTo(new NotStarted(
                        126,
                        "'" + file
                                + "' is neither a program for this machine nor a script with '#!' in its first line"));
    }

    @Test
    void a_machine_that_is_full_is_not_blamed_on_the_command() {
        assertThat(StartFailure.explain("tool", 11).reason())
                .isEqualTo("'tool' could not be started: no more processes are allowed here"
                        + " (see ulimit -u, or the container's limit)");
        assertThat(StartFailure.explain("tool", 7).reason())
                .isEqualTo("'tool' could not be started: its arguments and environment are too long");
    }

    @Test
    void any_other_reason_is_told_by_its_number() {
        assertThat(StartFailure.explain("tool", 40))
                .isEqualTo(new NotStarted(126, "'tool' could not be started: error number 40"));
    }
}
