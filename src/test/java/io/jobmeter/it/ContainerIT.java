package io.jobmeter.it;

import static io.jobmeter.testing.Program.jobmeter;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first process of a container has to do, and what it may have to do without. */
class ContainerIT {

    /** Ends when the process that it left behind is gone, which it is not while it is a zombie. */
    private static final String ORPHAN =
            "(sleep 0.2 & echo $! > orphan); while [ -d /proc/$(cat orphan) ]; do sleep 0.02; done; echo gone";

    private static void needsRoot() {
        boolean root = "root".equals(System.getProperty("user.name"));
        assertThat(root || System.getenv("CI") == null).as("root, in CI").isTrue();
        Assumptions.assumeTrue(root, "needs root, for a namespace of its own");
    }

    @Test
    void as_the_first_process_it_reaps_what_the_command_leaves_behind(@TempDir Path folder) {
        needsRoot();
        Result result = jobmeter("-q", "--timeout", "30s", "--", "sh", "-c", ORPHAN)
                .after("unshare", "--pid", "--fork", "--mount-proc")
                .in(folder)
                .run();

        assertThat(result.stdout()).as(result.toString()).isEqualTo("gone\n");
    }

    @Test
    void as_the_first_process_it_passes_a_signal_on() throws IOException {
        needsRoot();
        var running = jobmeter(
                        "-q",
                        "-n",
                        "demo",
                        "-m",
                        "n=regex:(5)",
                        "--timeout",
                        "30s",
                        "--",
                        "sh",
                        "-c",
                        "echo 5; exec sleep 20")
                .after("unshare", "--pid", "--fork", "--mount-proc", "--kill-child=TERM")
                .start();
        assertThat(running.process().getInputStream().readNBytes(2)).containsExactly('5', '\n');
        running.process().descendants().findFirst().orElseThrow().destroy();

        assertThat(running.result().exitCode()).isEqualTo(143);
    }

    @Test
    void elsewhere_it_does_so_too(@TempDir Path folder) {
        Result result = jobmeter("-q", "--timeout", "30s", "--", "sh", "-c", ORPHAN)
                .in(folder)
                .run();

        assertThat(result.stdout()).as(result.toString()).isEqualTo("gone\n");
    }

    @Test
    void processor_time_of_what_it_left_behind_counts(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("busy"), "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; touch done");
        Result result = jobmeter(
                        "-n",
                        "demo",
                        "--",
                        "sh",
                        "-c",
                        "(sh busy &); while [ ! -e done ]; do sleep 0.05; done; sleep 0.2")
                .in(folder)
                .run();

        String used = result.stderr().replaceAll("(?s).*demo_run_cpu_user_seconds +([0-9.]+) .*", "$1");
        assertThat(Double.parseDouble(used)).as(result.toString()).isGreaterThan(0.05);
    }

    @Test
    void without_a_place_for_files_it_says_so_and_runs(@TempDir Path folder) {
        needsRoot();
        String readOnly = "mount --rbind / /mnt && mount -o remount,bind,ro /mnt"
                + " && { mount -o remount,bind,ro /mnt/tmp 2>/dev/null || true; }"
                + " && mount -t tmpfs -o ro none /mnt/dev/shm && exec chroot /mnt \"$@\"";
        Result result = jobmeter(
                        "-n", "demo", "-m", "n=regex:(\\d)", "--", "sh", "-c", "echo 1 $JOBMETER_METRICS_FILE; exit 3")
                .after(
                        "unshare",
                        "--mount",
                        "sh",
                        "-c",
                        readOnly,
                        "sh",
                        "setpriv",
                        "--reuid",
                        "12345",
                        "--clear-groups")
                .run();

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(3);
        assertThat(result.stdout()).isEqualTo("1\n");
        assertThat(result.stderr())
                .contains("jobmeter: no folder takes a file for JOBMETER_METRICS_FILE; the command got none\n")
                .containsPattern("demo_n +1\n");
    }
}
