package io.jobmeter.extract.source;

import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.rule.Glob;
import io.jobmeter.extract.rule.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The files that a rule reads once the command has ended. */
public final class FileSource {

    /** Is told how it went, in sentences' ends. */
    public interface Listener {

        /** There is nothing to read. */
        void absent(String problem);

        /** Something that should have been read was not. */
        void broken(String problem);

        /** Something was left out for a good reason. */
        void remark(String sentence);

        /** Nobody listens. */
        Listener NONE = new Listener() {
            @Override
            public void absent(String problem) {}

            @Override
            public void broken(String problem) {}

            @Override
            public void remark(String sentence) {}
        };
    }

    private static final int CHUNK = 64 * 1024;
    private static final int MOST_FILES = 10_000;

    private final Source.Files source;
    private final Path directory;
    private final Freshness freshness;
    private final Function<String, FormatReader> readers;
    private final Listener listener;
    private final List<Path> old = new ArrayList<>();
    private int read;

    /**
     * @param directory where relative paths begin
     * @param started when the run began
     * @param readers gives one for each file, by its name
     */
    public FileSource(
            Source.Files source,
            Path directory,
            Instant started,
            Function<String, FormatReader> readers,
            Listener listener) {
        this.source = source;
        this.directory = directory;
        this.freshness = new Freshness(started);
        this.readers = readers;
        this.listener = listener;
    }

    public void read() {
        List<Path> files;
        try {
            files = FoundFiles.of(source.pattern(), directory);
        } catch (IOException | IllegalArgumentException wrong) {
            listener.broken(wrong instanceof IOException ? "cannot be looked for: " + wrong : wrong.getMessage());
            return;
        }
        files.stream().limit(MOST_FILES).forEach(this::read);
        tell(files.size());
    }

    private void tell(int found) {
        if (found == 0) {
            listener.absent(Glob.is(source.pattern()) ? "found no file" : "found no such file");
        } else if (found > MOST_FILES) {
            listener.broken("found " + found + " files; only the first " + MOST_FILES + " by name are read");
        }
        if (!old.isEmpty() && read == 0) {
            listener.absent("found only what is older than the run: " + listed() + "; stale: accept reads it");
        } else if (!old.isEmpty()) {
            listener.remark("passes over what is older than the run: " + listed() + "; stale: accept reads it");
        }
    }

    private String listed() {
        String first = shown(old.getFirst());
        return old.size() == 1 ? first : first + " and " + (old.size() - 1) + " more";
    }

    private void read(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                listener.broken("cannot read " + shown(file) + ": it is no file");
            } else if (!source.stale() && !freshness.of(attributes.lastModifiedTime())) {
                old.add(file);
            } else {
                read++;
                read(file, attributes.size());
            }
        } catch (IOException failure) {
            listener.broken("cannot read " + shown(file) + ": " + explained(failure));
        }
    }

    /** Not further than it was when it was opened: somebody may be writing to it for ever. */
    private void read(Path file, long size) throws IOException {
        FormatReader reader = readers.apply(shown(file));
        byte[] chunk = new byte[(int) Math.min(CHUNK, size + 1)];
        try (InputStream stream = Files.newInputStream(file)) {
            long left = size;
            int count = 0;
            while (left > 0 && count >= 0) {
                count = stream.read(chunk, 0, (int) Math.min(chunk.length, left));
                if (count > 0) {
                    left -= count;
                    reader.accept(ByteBuffer.wrap(chunk, 0, count));
                }
            }
        }
        reader.end();
    }

    private String shown(Path file) {
        return (file.startsWith(directory) ? directory.relativize(file) : file).toString();
    }

    private static String explained(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "it is gone";
            default -> failure.toString();
        };
    }
}
