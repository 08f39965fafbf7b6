package io.jobmeter.extract.format.document;

import io.jobmeter.extract.format.document.DocumentReader.Tree;
import io.jobmeter.extract.rule.Format.Document;

/**
 * Finds a document among other lines. One begins where a line begins, blanks aside. What fails at once was none, and is
 * passed over. What fails later was one that is broken: then the search neither takes another in its place, nor takes
 * parts of it, which stand further to the right, for documents.
 */
final class Search {

    /** What stands at a place. */
    sealed interface Outcome {

        record Whole(Tree tree, int end) implements Outcome {}

        /** @param reached how far it could be read */
        record Broken(String problem, int reached) implements Outcome {}

        record Noise(int reached) implements Outcome {}
    }

    interface Grammar {

        /** Whether a document may begin here; quick, as most lines of a noisy source are none. */
        boolean begins(int at);

        Outcome read(int from);
    }

    /** Lines that nearly are documents must not take time that grows with the square of their number. */
    private static final int MOST_READINGS = 8;

    private static final int FREE = 1 << 20;

    private final String text;
    private final Grammar grammar;

    Search(String text, Grammar grammar) {
        this.text = text;
        this.grammar = grammar;
    }

    /** What to do where lines around the document are all that is wrong; empty where more is. */
    String hint(String format) {
        try {
            find(Document.FIRST, format);
            return "; document: first or document: last would find one";
        } catch (DocumentException none) {
            return "";
        }
    }

    /** @param format how it is called */
    Tree find(Document which, String format) throws DocumentException {
        Tree found = null;
        String problem = "found no " + format + " document";
        int rightmost = Integer.MAX_VALUE;
        long read = 0;
        int at = 0;
        while (at < text.length()) {
            int begin = unblank(at);
            int next = nextLine(begin);
            if (begin - at <= rightmost && begin < text.length() && grammar.begins(begin)) {
                Outcome outcome = grammar.read(begin);
                switch (outcome) {
                    case Outcome.Whole(Tree tree, int end) -> {
                        found = tree;
                        rightmost = Integer.MAX_VALUE;
                        next = end;
                    }
                    case Outcome.Broken(String why, int reached) -> {
                        found = null;
                        problem =
                                "has a broken " + format + " document that begins in line " + line(begin) + ": " + why;
                        rightmost = begin - at;
                        next = nextLine(Math.max(begin, reached));
                    }
                    case Outcome.Noise(int reached) -> read += Math.max(0, reached - begin);
                }
                if (which == Document.FIRST && !(outcome instanceof Outcome.Noise)) {
                    break;
                }
                if (read > (long) MOST_READINGS * text.length() + FREE) {
                    throw new DocumentException("has too many lines that look like the beginning of a document");
                }
            }
            at = next;
        }
        if (found == null) {
            throw new DocumentException(problem);
        }
        return found;
    }

    /** From 1. */
    int line(int at) {
        return line(text, at);
    }

    static int line(String text, int at) {
        int line = 1;
        for (int end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) {
            line++;
        }
        return line;
    }

    private int unblank(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private int nextLine(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at + 1;
    }
}
