package io.jobmeter.config;

import io.jobmeter.metric.Time;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A file that somebody named. It may be a pipe, as a shell's {@code <(...)} is one, and nobody may ever write into it. */
record GivenFile(Path path, Duration patience) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    GivenFile(Path path) {
        this(path, PATIENCE);
    }

    /** It is left alone from now on: what comes later is not read. */
    static final class LateException extends IOException {

        LateException(Duration patience) {
            super("it did not come to its end within " + Time.words(patience));
        }
    }

    /** At most so many bytes. A regular file is read here and now. */
    byte[] bytes(int most) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).isOther() ? waited(most) : read(most);
    }

    private byte[] read(int most) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return stream.readNBytes(most);
        }
    }

    private byte[] waited(int most) throws IOException {
        FutureTask<byte[]> reading = new FutureTask<>(() -> read(most));
        try {
            Thread.ofPlatform().daemon().name("file").start(reading);
            return reading.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new LateException(patience);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("we were asked to end", stopped);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException unreadable
                    ? unreadable
                    : new IOException(failure.getCause());
        } finally {
            reading.cancel(true);
        }
    }
}
