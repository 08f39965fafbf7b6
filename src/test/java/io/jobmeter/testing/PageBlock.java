package io.jobmeter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fenced block of a page.
 *
 * @param line where it begins
 * @param language the first word behind the fence, which says how it is shown
 * @param use what stands behind it, which says what tests do with the block
 */
public record PageBlock(Path page, int line, String language, String use, String text) {

    private static final String FENCE = "```";

    /** Of this project. */
    public static List<Path> pages() {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static List<PageBlock> of(Path page) {
        try {
            List<String> lines = Files.readAllLines(page);
            List<PageBlock> blocks = new ArrayList<>();
            for (int at = 0; at < lines.size(); at++) {
                if (lines.get(at).startsWith(FENCE)) {
                    int end = at + 1 + lines.subList(at + 1, lines.size()).indexOf(FENCE);
                    blocks.add(block(page, at, lines.get(at), lines.subList(at + 1, end)));
                    at = end;
                }
            }
            return blocks;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PageBlock block(Path page, int at, String fence, List<String> lines) {
        String[] words = fence.substring(FENCE.length()).strip().split(" ", 2);
        return new PageBlock(
                page,
                at + 1,
                words[0],
                words.length == 1 ? "" : words[1].strip(),
                lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
