package io.jobmeter.extract.format.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.rule.Format.Document;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A source that is a YAML document, or several between {@code ---}. What stands before the first of those lines may be
 * something else. No tag is followed, and so nothing is made but trees.
 */
public final class YamlReader extends DocumentReader {

    /** @param linesBefore how many lines of the source stand before it */
    private record Part(String text, int linesBefore, boolean marked) {}

    public YamlReader(Document which, RowSink sink, long cap) {
        super(which, sink, cap);
    }

    @Override
    String format() {
        return "YAML";
    }

    @Override
    Tree read(String text, Document which, long cap) throws DocumentException {
        return which == Document.ONLY ? parsed(new Part(text, 0, true), cap) : among(text, which, cap);
    }

    /** Scalars are lines that no document is made of. */
    private static Tree among(String text, Document which, long cap) throws DocumentException {
        DocumentException problem = new DocumentException("found no YAML document");
        List<Part> parts = parts(text);
        for (Part part : which == Document.FIRST ? parts : parts.reversed()) {
            try {
                Tree tree = parsed(part, cap);
                if (tree.root().isContainerNode()) {
                    return tree;
                }
            } catch (DocumentException broken) {
                if (part.marked()) {
                    throw broken;
                }
                problem = broken;
            }
        }
        throw problem;
    }

    private static Tree parsed(Part part, long cap) throws DocumentException {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            Parser parser = new ParserImpl(new StreamReader(part.text()), options);
            parser.getEvent();
            if (parser.checkEvent(Event.ID.StreamEnd)) {
                throw new DocumentException("found no YAML document");
            }
            parser.getEvent();
            YamlTree reading = new YamlTree(parser, new Allowance(cap), part.linesBefore());
            JsonNode root = reading.read();
            parser.getEvent();
            if (!parser.checkEvent(Event.ID.StreamEnd)) {
                throw new DocumentException("has more than one YAML document: say document: first or document: last");
            }
            return new Tree(root, reading.remark());
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine();
            throw new DocumentException(
                    "is not YAML: line " + (part.linesBefore() + line + 1) + ": " + broken.getProblem());
        } catch (ReaderException letter) {
            int line = Search.line(part.text(), Math.max(0, letter.getPosition()));
            throw new DocumentException(String.format(
                    "has the character U+%04X in line %d, which YAML does not allow",
                    letter.getCodePoint(), part.linesBefore() + line));
        } catch (YAMLException broken) {
            throw new DocumentException("is not YAML: " + broken.getMessage());
        }
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        int lines = 0;
        int linesBefore = 0;
        boolean marked = false;
        for (int at = 0; at < text.length(); ) {
            int feed = text.indexOf('\n', at);
            int next = feed < 0 ? text.length() : feed + 1;
            boolean begins = isMark(text, at, "---");
            if (begins || isMark(text, at, "...")) {
                add(parts, new Part(text.substring(from, at), linesBefore, marked));
                from = begins ? at : next;
                linesBefore = begins ? lines : lines + 1;
                marked = begins;
            }
            lines++;
            at = next;
        }
        add(parts, new Part(text.substring(from), linesBefore, marked));
        return parts;
    }

    private static boolean isMark(String text, int at, String mark) {
        int end = at + mark.length();
        return text.startsWith(mark, at) && (end == text.length() || Character.isWhitespace(text.charAt(end)));
    }

    private static void add(List<Part> parts, Part part) {
        boolean nothing = part.text().lines().allMatch(line -> line.isBlank() || line.startsWith("#"));
        if (!nothing) {
            parts.add(part);
        }
    }
}
