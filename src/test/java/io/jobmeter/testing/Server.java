package io.jobmeter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

/** A real server, started from the executable that a variable names. */
record Server(Process process, Path log) implements AutoCloseable {

    /** An option for it to listen anywhere. */
    static final String ANYWHERE = "--web.listen-address=127.0.0.1:0";

    private static final Pattern LISTENING = Pattern.compile("msg=\"Listening on\" address=(\\S+)");

    /**
     * Without the server, the test is skipped; in continuous integration that is a failure. It is to be started by the
     * thread that uses it: where this system can do that, it dies with that thread, be the test's JVM killed.
     */
    static Server start(String variable, List<String> options) {
        String executable = System.getenv(variable);
        if (executable == null) {
            assertThat(System.getenv("CI"))
                    .as("CI, where " + variable + " must name the server")
                    .isNull();
            Assumptions.abort("needs a real server: " + variable + " names none");
        }
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
            command.addAll(List.of("/usr/bin/setpriv", "--pdeathsig", "KILL"));
        }
        command.add(executable);
        command.addAll(options);
        try {
            Path log = Files.createTempFile(variable.toLowerCase(Locale.ROOT), ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Server(process, log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where it listens, as it says itself: it is given no port, so that nobody else can have taken that. */
    String address() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> {
                            assertAlive();
                            return LISTENING
                                    .matcher(Files.readString(log))
                                    .results()
                                    .map(line -> line.group(1))
                                    .findFirst();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    void assertAlive() {
        try {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
