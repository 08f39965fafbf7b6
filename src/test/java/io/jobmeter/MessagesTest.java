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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What can be said is shown somewhere as it is said: a message is any text with two blanks in the sources, and what a test
 * expects, in its own source or in a file beside it, is a golden text.
 */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path FILES = Path.of("src/test/resources");

    private static final Pattern WORDS = Pattern.compile("(?s)(?=.* .* ).*\\p{L}.* .*\\p{L}.*");
    private static final Pattern GAP = Pattern.compile("%[-0-9.,$]*[a-zA-Z]");

    /** Lists of words, and scripts that shells are asked to read. */
    private static final Set<String> NOT_SENTENCES =
            Set.of("CountWords.java", "UnitTable.java", "WrittenUnit.java", "BashCases.java", "ZshCases.java");

    /** What is looked for in a text is not said. */
    private static final Set<String> LOOKS_FOR = Set.of(
            "compile",
            "matches",
            "replaceFirst",
            "replaceAll",
            "split",
            "contains",
            "indexOf",
            "startsWith",
            "endsWith");

    /** Why no test shows a text as it is said. */
    private static final Map<String, List<String>> UNSEEN = Map.of(
            "a fault of ours, which nobody knows yet",
            List.of(
                    " was passed on only in part, by a fault of ours: ",
                    "failed by a fault of ours: ",
                    "could not be asked, by a fault of ours: ",
                    "cannot be asked, ",
                    "was given up, since its thread was stopped",
                    "we were asked to end",
                    "not a row of format prometheus: ",
                    "this program was not packaged by Quarkus"),
            "a machine without threads, memory or cryptography",
            List.of(
                    "the time limit cannot be watched: ",
                    "cannot hold its document: it needs more memory than there is",
                    "could not be evaluated: it needs more memory than there is",
                    "this machine's Java cannot hold certificates: ",
                    "this machine's Java cannot do TLS: "),
            "a disk that fails, a file that goes away meanwhile, a locale: what root may do shows none of them",
            List.of(
                    "cannot be looked for: ",
                    "it is gone",
                    "it is no path",
                    "is left: it cannot be changed (",
                    "; it is still there, since it cannot be changed ("),
            "more than a test should make: files by the million, answers of 64 MiB, readers and servers that are slow",
            List.of(
                    "stands for more than ",
                    " places to look at",
                    "there is more than can be read",
                    " more of -v are left out, since they are not read fast enough",
                    "the push budget has no time for the last ",
                    "did not answer within the push budget of "),
            "what others say, and is looked for in it",
            List.of(
                    "(?s)^((?:Basic |Bearer |Api-Token )?(?:dt0[a-z]\\d\\d\\.[A-Z0-9]+\\.(?=.))?).*",
                    ": was expecting",
                    ": only regular",
                    "start and end within the same entity",
                    "was collected before with the same",
                    "collides with previously collected"),
            "no preset takes all over as it is, today",
            List.of("What is there, as it is."),
            "pages of the manual, and not a message",
            List.of(
                    "jobmeter - put in front of a command, it turns the command's results into metrics",
                    "What stands behind the dashes is the command, which is started as it is."));

    @Test
    void every_message_is_in_a_golden_text() {
        String golden = golden();

        assertThat(messages()
                        .filter(message -> !golden.contains(longestPart(message)))
                        .filter(message -> UNSEEN.values().stream().noneMatch(all -> all.contains(message.value()))))
                .isEmpty();
    }

    @Test
    void what_no_test_shows_is_a_message_still_and_not_shown() {
        String golden = golden();

        assertThat(messages().filter(message -> !golden.contains(longestPart(message))))
                .extracting(Text::value)
                .containsAll(UNSEEN.values().stream().flatMap(List::stream).toList());
    }

    private static Stream<Text> messages() {
        return sources(SOURCES)
                .filter(file -> !NOT_SENTENCES.contains(file.getFileName().toString()))
                .flatMap(file -> JavaTexts.ofCode(file, read(file)).stream())
                .filter(text -> WORDS.matcher(text.value()).matches())
                .filter(text -> !LOOKS_FOR.contains(text.call()));
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
