package io.jobmeter.config;

import java.util.ArrayList;
import java.util.List;
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

    String sentence() {
        if (broken instanceof ReaderException unreadable) {
            return "it holds U+%04X, a character that YAML does not allow".formatted(unreadable.getCodePoint());
        }
        if (!(broken instanceof MarkedYAMLException marked)) {
            return censored(String.valueOf(broken.getMessage()));
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

    /** Without the names in it that stand in the text. */
    private String censored(String problem) {
        return WORD.matcher(problem)
                .replaceAll(word -> text.contains(word.group()) ? "***" : Matcher.quoteReplacement(word.group()));
    }

    private static String place(Mark mark) {
        return mark == null ? "" : " in line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }
}
