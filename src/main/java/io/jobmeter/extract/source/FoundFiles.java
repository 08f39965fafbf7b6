package io.jobmeter.extract.source;

import com.google.re2j.Pattern;
import io.jobmeter.extract.rule.Glob;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that a path with wildcards names, in the order of their names. Each of its words is looked for in the folders
 * that the words before it name; {@code **} stands for any folders below, or none.
 */
final class FoundFiles {

    private static final String ANY_FOLDERS = "**";

    /** Looking further would take longer than anybody waits. */
    private static final int MOST_ENTRIES = 1_000_000;

    private final List<String> words;
    private final List<Path> files = new ArrayList<>();
    private int entries;

    private FoundFiles(List<String> words) {
        this.words = words;
    }

    /** @throws IllegalArgumentException where too much would have to be looked at, with a sentence's end */
    static List<Path> of(String pattern, Path directory) throws IOException {
        Path exactly = directory.resolve(pattern);
        if (!Glob.is(pattern) || Files.exists(exactly)) {
            return Files.exists(exactly) ? List.of(exactly) : List.of();
        }
        Path root = pattern.startsWith("/") ? Path.of("/") : directory;
        FoundFiles found = new FoundFiles(List.of(pattern.split("/")).stream()
                .filter(word -> !word.isEmpty())
                .toList());
        found.look(root, 0);
        return found.files.stream().sorted().distinct().toList();
    }

    private void look(Path folder, int at) throws IOException {
        String word = words.get(at);
        boolean last = at == words.size() - 1;
        if (word.equals(ANY_FOLDERS)) {
            below(folder, last ? at : at + 1, last);
        } else if (!Glob.is(word)) {
            take(folder.resolve(word), at, last);
        } else {
            Pattern pattern = Glob.of(word);
            for (Path entry : list(folder)) {
                if (pattern.matches(entry.getFileName().toString())) {
                    take(entry, at, last);
                }
            }
        }
    }

    private void take(Path entry, int at, boolean last) throws IOException {
        if (last && Files.isRegularFile(entry)) {
            files.add(entry);
        } else if (!last && Files.isDirectory(entry)) {
            look(entry, at + 1);
        }
    }

    /** Links are not followed here, or a circle of them would have no end. */
    private void below(Path folder, int at, boolean all) throws IOException {
        if (!all) {
            look(folder, at);
        }
        for (Path entry : list(folder)) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                below(entry, at, all);
            } else if (all && Files.isRegularFile(entry)) {
                files.add(entry);
            }
        }
    }

    /** Nothing of a folder that cannot be read, as a shell does it. */
    private List<Path> list(Path folder) throws IOException {
        List<Path> list = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (++entries > MOST_ENTRIES) {
                    throw new IllegalArgumentException("stands for more than " + MOST_ENTRIES + " places to look at");
                }
                list.add(entry);
            }
        } catch (AccessDeniedException | NotDirectoryException | NoSuchFileException none) {
            return List.of();
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        return list;
    }
}
