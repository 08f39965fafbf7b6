package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.metric.Time;
import io.jobmeter.target.Explained;
import io.jobmeter.target.delivery.Delivery;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Where a run's page is put behind what stands there. What goes wrong with that is told, and changes nothing. */
final class SummaryFile {

    /** GitHub shows nothing at all of a file that is longer. */
    private static final long LONGEST = 1 << 20;

    private static final int[] ROWS = {100, 10, 0};
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Path file;
    private final boolean ofGitHub;
    private final Messages messages;

    SummaryFile(Path file, Map<String, String> environment, Messages messages) {
        this.file = file;
        this.ofGitHub = file.toString().equals(environment.get("GITHUB_STEP_SUMMARY"));
        this.messages = messages;
    }

    /**
     * Returns within a second: a pipe that nobody reads would hold us for ever.
     *
     * @param page with at most so many rows
     */
    void append(IntFunction<String> page) throws InterruptedException {
        CompletableFuture<Void> written = Delivery.inBackground("summary", () -> {
            write(page);
            return null;
        });
        try {
            written.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            messages.say(subject() + " could not be written within " + Time.words(PATIENCE) + "; it is given up");
        } catch (ExecutionException fault) {
            messages.say(subject() + " could not be written, by a fault of ours: " + fault.getCause());
        }
    }

    private void write(IntFunction<String> page) {
        try {
            byte[] bytes = fitting(page, ofGitHub && Files.exists(file) ? LONGEST - Files.size(file) : LONGEST);
            if (bytes.length == 0) {
                messages.say(subject() + " has no room for this run: GitHub shows nothing of more than 1 MiB");
                return;
            }
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
        } catch (NoSuchFileException missing) {
            messages.say(subject() + " could not be written: its folder"
                    + (file.getParent() == null ? "" : " '" + file.getParent() + "'") + " does not exist: create it");
        } catch (IOException failure) {
            messages.say(subject() + " could not be written: " + Explained.of(failure));
        }
    }

    /** Empty where even the shortest is too long. */
    private static byte[] fitting(IntFunction<String> page, long room) {
        return IntStream.of(ROWS)
                .mapToObj(page)
                .map(text -> text.getBytes(UTF_8))
                .filter(bytes -> bytes.length <= room)
                .findFirst()
                .orElse(new byte[0]);
    }

    private String subject() {
        return "summary '" + file + "'";
    }
}
