package io.jobmeter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.JavaTexts;
import io.jobmeter.testing.JavaTexts.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What can be said is shown somewhere as it is said: a message is any text of three words in the sources, and what a test
 * expects, in its own source or in a file beside it, is a golden text.
 */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path FILES = Path.of("src/test/resources");

    private static final Pattern THREE_WORDS = Pattern.compile("(?s)(?=.* .* ).*\\p{L}.* .*\\p{L}.*");
    private static final Pattern EXPRESSION = Pattern.compile("\\.[*+]|\\\\[db]|\\[[^\\]]*][*+?)]|\\(\\?| \\?");
    private static final Pattern GAP = Pattern.compile("%[-0-9.,$]*[a-zA-Z]");

    /** Lists of words, and scripts that shells are asked to read. */
    private static final Set<String> NOT_SENTENCES =
            Set.of("CountWords.java", "UnitTable.java", "WrittenUnit.java", "BashCases.java", "ZshCases.java");

    @Test
    void every_message_is_in_a_golden_text() {
        String golden = golden();

        assertThat(messages().filter(message -> !golden.contains(longestPart(message))))
                .isEmpty();
    }

    @Test
    void messages_are_found_where_they_are_joined_of_parts() {
        assertThat(messages().map(Text::value)).contains("which is too large for a number");
    }

    private static Stream<Text> messages() {
        return sources(SOURCES)
                .filter(file -> !NOT_SENTENCES.contains(file.getFileName().toString()))
                .flatMap(file -> JavaTexts.ofCode(file, read(file)).stream())
                .filter(text -> THREE_WORDS.matcher(text.value()).matches())
                .filter(text -> !EXPRESSION.matcher(text.value()).find());
    }

    private static String longestPart(Text message) {
        return GAP.splitAsStream(message.value())
                .map(MessagesTest::oneLine)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    private static String golden() {
        Stream<String> besideTheCall = sources(TESTS)
                .filter(file -> !file.endsWith("MessagesTest.java"))
                .flatMap(file -> JavaTexts.all(file, read(file)).stream())
                .flatMap(text -> Stream.of(text.value(), text.value().replaceAll("\\\\(?=\\W)", "")));
        Stream<String> inFiles = files(FILES)
                .filter(file -> file.toString().matches(".*/(expected[^/]*|gates|usage/[^/]*)"))
                .map(MessagesTest::read);
        return Stream.concat(besideTheCall, inFiles).map(MessagesTest::oneLine).collect(Collectors.joining("\n"));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Stream<Path> sources(Path root) {
        return files(root).filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A golden text may hold bytes that are no text. */
    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
