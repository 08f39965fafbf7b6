package io.jobmeter.extract.format.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.format.document.Search.Outcome;
import io.jobmeter.extract.row.Sentence;
import io.jobmeter.extract.rule.Format.Document;
import java.io.IOException;
import java.util.List;

/** A source that is, or has among other lines, a JSON document. Of a key that stands twice in an object the last counts. */
public final class JsonReader extends DocumentReader {

    /** How the parser's words go on about what it would have liked better. */
    private static final List<String> ADVICE = List.of(": was expecting", ": only regular", ": enable ");

    public JsonReader(Document which, RowSink sink, long cap) {
        super(which, sink, cap);
    }

    @Override
    String format() {
        return "JSON";
    }

    @Override
    Tree read(String text, Document which, long cap) throws DocumentException {
        return which == Document.ONLY ? only(text, cap) : among(text, cap).find(which, format());
    }

    private Tree only(String text, long cap) throws DocumentException {
        JsonTree reading = null;
        try (JsonParser parser = JsonTree.parser(text, 0)) {
            reading = new JsonTree(parser, new Allowance(cap));
            JsonNode root = reading.read();
            int end = (int) reading.place().getCharOffset();
            if (!text.substring(end).isBlank()) {
                int line = Search.line(
                        text,
                        end + text.substring(end).indexOf(text.substring(end).strip()));
                throw new DocumentException("has more than its JSON document: something follows it in line " + line
                        + "; say document: first or document: last");
            }
            return new Tree(root, reading.remark());
        } catch (JsonProcessingException broken) {
            throw new DocumentException(
                    "is not one JSON document: line " + reading.place().getLineNr() + ": " + explained(broken)
                            + among(text, cap).hint("JSON"));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Search among(String text, long cap) {
        return new Search(text, new Search.Grammar() {
            @Override
            public boolean begins(int at) {
                char first = text.charAt(at);
                return first == '{' && follows(text, at + 1, "\"}")
                        || first == '[' && follows(text, at + 1, "{[\"-0123456789tfn]");
            }

            @Override
            public Outcome read(int from) {
                return at(text, from, cap);
            }
        });
    }

    private static Outcome at(String text, int from, long cap) {
        try (JsonParser parser = JsonTree.parser(text, from)) {
            return at(text, from, new JsonTree(parser, new Allowance(cap)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Outcome at(String text, int from, JsonTree reading) throws IOException {
        try {
            JsonNode root = reading.read();
            int end = from + (int) reading.place().getCharOffset();
            boolean alone = root.isObject() || text.substring(from, end).indexOf('\n') >= 0 || endsLine(text, end);
            return alone ? new Outcome.Whole(new Tree(root, reading.remark()), end) : new Outcome.Noise(end);
        } catch (JsonProcessingException broken) {
            int reached = from + (int) reading.place().getCharOffset();
            boolean cut = broken instanceof JsonEOFException;
            boolean begun = reading.words() > 0 && (cut || reading.place().getLineNr() > 1);
            return begun
                    ? new Outcome.Broken(cut ? "it has no end" : explained(broken), reached)
                    : new Outcome.Noise(reached);
        } catch (DocumentException tooMuch) {
            return reading.words() > 0
                    ? new Outcome.Broken(tooMuch.getMessage(), text.length())
                    : new Outcome.Noise(from + 2 * Allowance.DEEPEST);
        }
    }

    private static boolean follows(String text, int from, String any) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && any.indexOf(text.charAt(at)) >= 0;
    }

    /** A line that begins with a number in brackets is rarely a document. */
    private static boolean endsLine(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private static String explained(JsonProcessingException broken) {
        if (broken instanceof JsonEOFException) {
            return "it ends before the document does";
        } else if (broken instanceof StreamConstraintsException) {
            return "it has a number of more than " + JsonTree.MOST_DIGITS + " digits";
        }
        String message = Sentence.of(broken.getOriginalMessage());
        return ADVICE.stream()
                .filter(message::contains)
                .findFirst()
                .map(advice -> message.substring(0, message.indexOf(advice)))
                .orElse(message);
    }
}
