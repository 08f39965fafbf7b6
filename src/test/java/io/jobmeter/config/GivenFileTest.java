package io.jobmeter.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenFileTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path directory;

    private Path pipe;

    @BeforeEach
    void make() throws Exception {
        pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
    }

    @Test
    void a_file_is_read_up_to_a_bound() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "hello");

        assertThat(new GivenFile(file, Duration.ZERO).bytes(10)).asString(UTF_8).isEqualTo("hello");
        assertThat(new GivenFile(file, Duration.ZERO).bytes(4)).asString(UTF_8).isEqualTo("hell");
        assertThat(new GivenFile(Path.of("/dev/zero"), LONG).bytes(4)).hasSize(4);
        assertThatThrownBy(() -> new GivenFile(directory.resolve("none")).bytes(4))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_pipe_is_read_to_its_end() throws Exception {
        Process writer = new ProcessBuilder("sh", "-c", "{ printf a; printf b; } > '" + pipe + "'").start();

        assertThat(new GivenFile(pipe, LONG).bytes(10)).asString(UTF_8).isEqualTo("ab");
        assertThat(writer.waitFor()).isZero();
    }

    @Test
    void a_pipe_that_nobody_writes_into_is_given_up() {
        assertThatThrownBy(() -> new GivenFile(pipe, Duration.ofMillis(50)).bytes(10))
                .isInstanceOf(GivenFile.LateException.class)
                .hasMessage("it did not come to its end within 50ms");
    }

    @Test
    void a_pipe_that_nobody_closes_is_given_up() throws Exception {
        Process writer = new ProcessBuilder("sh", "-c", "exec 3<> '" + pipe + "'; echo open; exec cat").start();
        assertThat(writer.getInputStream().read()).isEqualTo('o');
        try (OutputStream end = writer.getOutputStream()) {
            assertThatThrownBy(() -> new GivenFile(pipe, Duration.ofMillis(50)).bytes(10))
                    .isInstanceOf(GivenFile.LateException.class);
        }
        assertThat(writer.waitFor()).isZero();
    }

    @Test
    void a_configuration_that_nobody_writes_is_said_and_the_options_count() {
        Settings settings = new SettingsReader(Map.of(), directory)
                .read(Flags.NONE.with("config", "pipe").with("name", "k6"));

        assertThat(settings.called().integration()).contains("k6");
        assertThat(settings.problems())
                .containsExactly(new Problem(
                        "",
                        "",
                        "configuration file '" + pipe + "' could not be read: it did not come to its end within 5s"));
    }

    @Test
    void variables_that_nobody_writes_are_said() {
        assertThat(EnvironmentFile.read("pipe", directory).problems())
                .isEqualTo(List.of("env-file 'pipe' could not be read: it did not come to its end within 5s"));
    }

    @Test
    void a_secret_that_nobody_writes_is_said() {
        assertThatThrownBy(() -> new SecretText(Map.of(), directory, new FoundSecrets()).secret("token", "file:pipe"))
                .isInstanceOf(BadTargetException.class)
                .hasMessage("is in the file 'pipe', and it did not come to its end within 5s");
    }
}
