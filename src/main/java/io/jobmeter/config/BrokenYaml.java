package io.jobmeter.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Why a text is no YAML, without the text itself: nobody knows yet what of it is a secret, and the parser would show the
 * line that it did not understand.
 */
record BrokenYaml(String text, YAMLException broken) {

    private static final Pattern WORD = Pattern.compile("[^\\s:,'<>]{3,}");

    /** The line that it is about, counted from 1; 0 where it is about no line. */
    int line() {
        return broken instanceof MarkedYAMLException marked
                ? mark(marked).map(Mark::getLine).orElse(-1) + 1
                : 0;
    }

    String sentence() {
        if (broken instanceof ReaderException unreadable) {
            return "it holds U+%04X, a character that YAML does not allow".formatted(unreadable.getCodePoint());
        }
        if (!(broken instanceof MarkedYAMLException marked)) {
            return censored(String.valueOf(broken.getMessage()));
        }
        Optional<String> plain = plain(marked);
        if (plain.isPresent()) {
            return plain.get()
                    + mark(marked)
                            .map(mark -> ", at column " + (mark.getColumn() + 1))
                            .orElse("");
        }
        List<String> parts = new ArrayList<>();
        if (marked.getContext() != null) {
            parts.add(censored(marked.getContext()) + place(marked.getContextMark()));
        }
        if (marked.getProblem() != null) {
            parts.add(censored(marked.getProblem()) + place(marked.getProblemMark()));
        }
        return String.join(": ", parts);
    }

    /** What people mostly meant; empty of what is seldom. */
    private Optional<String> plain(MarkedYAMLException marked) {
        String context = String.valueOf(marked.getContext());
        String problem = String.valueOf(marked.getProblem());
        if (problem.contains("TAB)") || problem.contains("tab character")) {
            return Optional.of("a tab is no indentation; write spaces");
        }
        if (problem.contains("mapping values are not allowed")) {
            return Optional.of("a second ': ' in one value; put the value in quotes");
        }
        if (context.startsWith("while parsing a flow")) {
            return Optional.of(
                    marked.getProblemMark() != null && isVariable(marked.getProblemMark())
                            ? "between braces, ${env:NAME} needs quotes: write '${env:NAME}'"
                            : "a brace or bracket is not closed, or a value between them needs quotes");
        }
        if (context.startsWith("while parsing a block")) {
            return Optional.of("this line is not indented as those that it belongs to");
        }
        if (context.startsWith("while scanning a quoted scalar") && problem.contains("end of stream")) {
            return Optional.of("a quote is not closed");
        }
        if (problem.contains("undefined alias")) {
            return Optional.of("'*' begins an alias, and nothing has its name; put the value in quotes");
        }
        return context.startsWith("while scanning a simple key") ? Optional.of("a key has no ': '") : Optional.empty();
    }

    /** The parser stops at the brace behind the dollar. */
    private boolean isVariable(Mark mark) {
        String line = text.lines().skip(mark.getLine()).findFirst().orElse("");
        int brace = line.offsetByCodePoints(0, Math.min(mark.getColumn(), line.codePointCount(0, line.length())));
        return line.startsWith("{env:", brace) && brace > 0 && line.charAt(brace - 1) == '$';
    }

    /** A quote or key that has no end is found where it begins. */
    private static Optional<Mark> mark(MarkedYAMLException marked) {
        if (String.valueOf(marked.getContext()).startsWith("while scanning")) {
            return Optional.ofNullable(marked.getContextMark()).or(() -> Optional.ofNullable(marked.getProblemMark()));
        }
        return Optional.ofNullable(marked.getProblemMark()).or(() -> Optional.ofNullable(marked.getContextMark()));
    }

    /** Without the names in it that stand in the text. */
    private String censored(String problem) {
        return WORD.matcher(problem)
                .replaceAll(word -> text.contains(word.group()) ? "***" : Matcher.quoteReplacement(word.group()));
    }

    private static String place(Mark mark) {
        return mark == null ? "" : " in line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }
}
