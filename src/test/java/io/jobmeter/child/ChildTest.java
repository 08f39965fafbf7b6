package io.jobmeter.child;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.child.ExitStatus.Exited;
import io.jobmeter.child.ExitStatus.NotStarted;
import io.jobmeter.child.ExitStatus.Signaled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes. None writes to stdout, which belongs to the one that runs the tests. */
class ChildTest {

    private static Ended run(Map<Output, Consumer<ByteBuffer>> readers, String... command) throws InterruptedException {
        try (Child child =
                Child.start(new Child.Order(List.of(command), readers, Limits.NONE, List.of(), Set.of(), () -> {}))) {
            return child.await();
        }
    }

    @Test
    void it_ends_as_the_command_ended() throws InterruptedException {
        assertThat(run(Map.of(), "true").status()).isEqualTo(new Exited(0));
        assertThat(run(Map.of(), "sh", "-c", "exit 42").status()).isEqualTo(new Exited(42));
        assertThat(run(Map.of(), "sh", "-c", "kill -9 $$").status()).isEqualTo(new Signaled(9));
    }

    @Test
    void arguments_are_passed_as_they_are() throws InterruptedException {
        assertThat(run(Map.of(), "test", "$HOME *  'x'", "=", "$HOME *  'x'").status())
                .isEqualTo(new Exited(0));
        assertThat(run(Map.of(), "test", "-z", "").status()).isEqualTo(new Exited(0));
    }

    @Test
    void a_reader_sees_every_byte_and_they_are_counted() throws InterruptedException {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        Consumer<ByteBuffer> reader = chunk -> {
            while (chunk.hasRemaining()) {
                seen.write(chunk.get());
            }
        };

        Ended ended = run(Map.of(Output.STDERR, reader), "sh", "-c", "echo one >&2; printf two >&2");

        assertThat(seen.toString(UTF_8)).isEqualTo("one\ntwo");
        assertThat(ended.bytes()).isEqualTo(Map.of(Output.STDERR, 7L));
        assertThat(ended.troubles()).isEmpty();
    }

    @Test
    void a_reader_that_fails_is_told_of_and_the_rest_is_counted() throws InterruptedException {
        Consumer<ByteBuffer> reader = _ -> {
            throw new IllegalStateException("no luck");
        };

        Ended ended = run(Map.of(Output.STDERR, reader), "sh", "-c", "echo one >&2");

        assertThat(ended.status()).isEqualTo(new Exited(0));
        assertThat(ended.bytes()).isEqualTo(Map.of(Output.STDERR, 4L));
        assertThat(ended.troubles())
                .containsExactly("stderr was read only in part: java.lang.IllegalStateException: no luck");
        assertThat(ended.faults())
                .hasOnlyElementsOfType(IllegalStateException.class)
                .hasSize(1);
    }

    @Test
    void a_reader_that_takes_all_memory_leaves_the_stream_as_it_is(@TempDir Path folder) throws InterruptedException {
        Path shown = folder.resolve("shown");
        Consumer<ByteBuffer> reader = _ -> {
            create(shown);
            throw new OutOfMemoryError("no heap");
        };

        Ended ended = run(
                Map.of(Output.STDERR, reader),
                "sh",
                "-c",
                "echo one >&2; until [ -e '" + shown + "' ]; do :; done; echo two >&2 || exit 9; exit 4");

        assertThat(ended.status()).isEqualTo(new Exited(4));
        assertThat(ended.bytes()).isEqualTo(Map.of(Output.STDERR, 8L));
        assertThat(ended.troubles())
                .containsExactly("stderr was read only in part: java.lang.OutOfMemoryError: no heap");
    }

    /** Fails where it is there already: nothing is shown to a reader that has failed. */
    private static void create(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void a_stream_that_is_inherited_is_not_counted() throws InterruptedException {
        assertThat(run(Map.of(), "true").bytes()).isEmpty();
    }

    @Test
    void a_command_that_is_not_there_did_not_start() throws InterruptedException {
        Ended ended = run(Map.of(), "no-such-tool-anywhere");

        assertThat(ended.status()).isInstanceOf(NotStarted.class);
        assertThat(ended.status().code()).isEqualTo(127);
        assertThat(run(Map.of(), "/").status()).isEqualTo(new NotStarted(126, "'/' is a directory"));
    }

    @Test
    void time_and_processor_are_measured() throws InterruptedException {
        Ended ended = run(Map.of(), "sh", "-c", "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done");

        assertThat(ended.duration()).isPositive();
        assertThat(ended.usage().user().plus(ended.usage().system()))
                .isPositive()
                .isLessThan(Duration.ofMinutes(1));
    }
}
