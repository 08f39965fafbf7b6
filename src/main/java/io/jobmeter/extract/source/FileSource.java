package io.jobmeter.extract.source;

import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.rule.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The files that a rule reads once the command has ended. */
public final class FileSource {

    private static final int CHUNK = 64 * 1024;

    private final Source.Files files;
    private final Path directory;
    private final Instant started;

    /** @param directory where relative paths begin */
    public FileSource(Source.Files files, Path directory, Instant started) {
        this.files = files;
        this.directory = directory;
        this.started = started;
    }

    /**
     * @param readers gives one for each file
     * @param broken is told what could not be used, as a sentence's end
     * @param remark is told what somebody should know
     */
    public void read(Supplier<FormatReader> readers, Consumer<String> broken, Consumer<String> remark) {
        try {
            read(directory.resolve(files.pattern()), readers.get());
        } catch (IOException failure) {
            broken.accept("cannot read it: " + failure);
        }
    }

    private static void read(Path file, FormatReader reader) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                reader.accept(ByteBuffer.wrap(chunk, 0, read));
            }
        }
        reader.end();
    }
}
