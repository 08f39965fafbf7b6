package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Delivering;
import io.jobmeter.config.Problem;
import io.jobmeter.config.Secrets;
import io.jobmeter.config.Settings;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.spool.Spool;
import io.jobmeter.target.spool.SpoolSpec;
import io.jobmeter.testing.Shipments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlushRunTest {

    @TempDir
    Path directory;

    private Settings settings(SpoolSpec spool, TargetSpec target) {
        Settings none = Settings.without(new Problem("", "", ""), List.of(), Secrets.NONE);
        return new Settings(
                none.called(),
                none.rules(),
                none.caps(),
                List.of(target),
                true,
                none.limits(),
                new Delivering(Duration.ofMinutes(1), Duration.ZERO, Optional.of(spool), false, false),
                none.verdict(),
                none.secrets(),
                false,
                0,
                none.source(),
                none.fault(),
                List.of());
    }

    @Test
    void what_another_process_takes_meanwhile_is_not_left_and_not_ours() throws Exception {
        SpoolSpec spec = new SpoolSpec(directory.resolve("spool"), SpoolSpec.SIZE, SpoolSpec.AGE);
        TargetSpec target = new TargetSpec.Textfile("files", directory);
        Path file = new Spool(spec).keep(target, Shipments.at(Instant.now(), "a"));
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        // It shows how far it is when it knows the files and has not taken one.
        PrintStream stream = new PrintStream(words, true, UTF_8) {
            @Override
            public void print(String text) {
                super.print(text);
                try {
                    Files.deleteIfExists(file);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        };
        int code = new FlushRun(settings(spec, target), new Messages(stream, true)).run();

        assertThat(code).isZero();
        assertThat(words.toString(UTF_8))
                .contains("kept file " + file.getFileName() + " was taken by another jobmeter\n")
                .contains("flush: 0 of 0 kept files delivered, 0 left, 0 lost\n");
    }
}
