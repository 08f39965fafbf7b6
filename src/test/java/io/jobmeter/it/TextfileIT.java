package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files for node_exporter, by the packaged program. */
class TextfileIT {

    @TempDir
    Path folder;

    private Program demo(String command) {
        return jobmeter("-n", "demo", "-t", "textfile=" + folder, "--", "sh", "-c", command);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void a_failing_run_replaces_the_file_and_keeps_the_last_success() throws IOException {
        assertThat(demo("true").run().summary()).endsWith("; textfile ok");
        String lasting = Files.readString(folder.resolve("jobmeter_demo.lasting.prom"));
        assertThat(demo("exit 3").run().exitCode()).isEqualTo(3);

        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("jobmeter_demo.lasting.prom", "jobmeter_demo.prom");
        assertThat(lasting).contains("demo_run_last_success_timestamp_seconds{ci_platform=\"local\",} ");
        assertThat(folder.resolve("jobmeter_demo.lasting.prom")).hasContent(lasting);
        assertThat(Files.readString(folder.resolve("jobmeter_demo.prom")))
                .contains("\ndemo_run_exit_code{ci_platform=\"local\",} 3.0\n")
                .doesNotContain("_created", "last_success");
    }

    @Test
    void node_exporter_may_read_it_whatever_our_umask() throws IOException {
        demo("true").after("sh", "-c", "umask 077; exec \"$@\"", "sh").run();

        assertThat(files()).hasSize(2);
        for (Path file : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-r--r--");
        }
    }

    @Test
    void a_relative_folder_is_one_of_the_directory_we_run_in() {
        Result result = jobmeter("-n", "demo", "-t", "textfile=.", "--", "true")
                .in(folder)
                .run();

        assertThat(result.summary()).endsWith("; textfile ok");
        assertThat(folder.resolve("jobmeter_demo.prom")).exists();
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        Result result = jobmeter("-n", "demo", "-t", "textfile=" + folder.resolve("none"), "--", "sh", "-c", "exit 3")
                .run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.summary())
                .endsWith("; textfile failed (its folder '" + folder.resolve("none") + "' does not exist: create it)");
    }
}
