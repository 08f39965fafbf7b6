package io.jobmeter.cli;

import java.util.List;

/** The language that {@code man} reads, as much of it as our page needs. */
final class Roff {

    private final StringBuilder text = new StringBuilder();

    /** Without a date, so that the same sources give the same page. */
    void title(String name, String source) {
        text.append(".TH ")
                .append(name)
                .append(" 1 \"\" \"")
                .append(escaped(source))
                .append("\"\n");
    }

    void section(String title) {
        text.append(".SH \"").append(escaped(title)).append("\"\n");
    }

    void line(String line) {
        text.append(guarded(line)).append("\n");
    }

    void item(String label, String words) {
        text.append(".TP\n.B ").append(escaped(label)).append("\n");
        line(words);
    }

    /** Neither filled nor broken. */
    void asItIs(List<String> lines) {
        text.append(".PP\n.nf\n");
        lines.forEach(this::line);
        text.append(".fi\n");
    }

    String text() {
        return text.toString();
    }

    /** A dot or an apostrophe at the beginning of a line would be a request, and a blank line an odd space. */
    private static String guarded(String line) {
        String escaped = escaped(line);
        return escaped.startsWith(".") || escaped.startsWith("\\(aq") ? "\\&" + escaped : escaped;
    }

    /** So that a dash and an apostrophe are what can be pasted into a shell. */
    private static String escaped(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("'", "\\(aq")
                .replace("`", "\\(ga")
                .replace("^", "\\(ha")
                .replace("~", "\\(ti")
                .replace("\"", "\\(dq");
    }
}
