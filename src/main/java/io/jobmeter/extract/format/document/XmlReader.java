package io.jobmeter.extract.format.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.format.document.Search.Outcome;
import io.jobmeter.extract.rule.Format.Document;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A source that is, or has among other lines, an XML document. Nothing that a DTD declares is followed, and nothing is
 * fetched: a reference to an entity is an error, and so is what would grow by them.
 */
public final class XmlReader extends DocumentReader {

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private static final Pattern ENTITY = Pattern.compile("The entity \"(.*)\" was referenced, but not declared");

    /** Held here so that the native executable, which knows few by name, has it. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** The longest part of a source in which its encoding is looked for. */
    private static final int PROLOG = 64 * 1024;

    /** Wider than the JDK's own; depth and size are what {@link Allowance} says. */
    private static final Map<String, String> LIMITS = Map.of(
            "jdk.xml.maxElementDepth", "0",
            "jdk.xml.elementAttributeLimit", "10000",
            "jdk.xml.maxXMLNameLimit", "10000");

    private static final String CUT = "start and end within the same entity";

    public XmlReader(Document which, RowSink sink, long cap) {
        super(which, sink, cap);
    }

    @Override
    String format() {
        return "XML";
    }

    @Override
    Charset charset(byte[] bytes) throws DocumentException {
        Matcher declared = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, PROLOG), ISO_8859_1));
        if (!declared.find()) {
            return UTF_8;
        }
        String name = declared.group(1);
        if (name.regionMatches(true, 0, "UTF", 0, 3)) {
            return UTF_8;
        }
        try {
            return name.equalsIgnoreCase(WINDOWS.name()) ? WINDOWS : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new DocumentException("is XML in '" + name + "', which cannot be read here: write it in UTF-8");
        }
    }

    @Override
    Tree read(String text, Document which, long cap) throws DocumentException {
        if (which != Document.ONLY) {
            return among(text, cap).find(which, format());
        }
        int start = text.length() - text.stripLeading().length();
        try {
            XMLStreamReader reader = reader(text, start);
            JsonNode root = new XmlTree(reader, new Allowance(cap)).read();
            while (reader.hasNext()) {
                reader.next();
            }
            return new Tree(root, "");
        } catch (XMLStreamException broken) {
            int line = Search.line(text, start) + Math.max(broken.getLocation().getLineNumber(), 1) - 1;
            throw new DocumentException("is not one XML document: line " + line + ": " + explained(broken)
                    + among(text, cap).hint("XML"));
        }
    }

    private static Search among(String text, long cap) {
        return new Search(text, new Search.Grammar() {
            @Override
            public boolean begins(int at) {
                return text.charAt(at) == '<' && at + 1 < text.length() && isName(text.charAt(at + 1));
            }

            @Override
            public Outcome read(int from) {
                return at(text, from, cap);
            }
        });
    }

    private static boolean isName(char letter) {
        return Character.isLetter(letter) || letter == '_' || letter == '?' || letter == '!';
    }

    private static Outcome at(String text, int from, long cap) {
        XmlTree reading = null;
        try {
            XMLStreamReader reader = reader(text, from);
            reading = new XmlTree(reader, new Allowance(cap));
            JsonNode root = reading.read();
            int end = from + reader.getLocation().getCharacterOffset();
            return new Outcome.Whole(new Tree(root, ""), end);
        } catch (XMLStreamException broken) {
            boolean cut = String.valueOf(broken.getMessage()).contains(CUT);
            int reached =
                    cut ? text.length() : line(text, from, broken.getLocation().getLineNumber());
            boolean begun = reading != null && reading.isReport() || text.startsWith("<?xml", from);
            return begun
                    ? new Outcome.Broken(cut ? "it has no end" : explained(broken), reached)
                    : new Outcome.Noise(Math.max(reached, from + 1));
        } catch (DocumentException tooMuch) {
            return reading.isReport()
                    ? new Outcome.Broken(tooMuch.getMessage(), text.length())
                    : new Outcome.Noise(line(text, from, Allowance.DEEPEST));
        }
    }

    /** Where the line begins that is so many lines further. */
    private static int line(String text, int from, int lines) {
        int at = from;
        for (int line = 1; line < lines && text.indexOf('\n', at) >= 0; line++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }

    private static XMLStreamReader reader(String text, int from) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        LIMITS.forEach(factory::setProperty);
        StringReader source = new StringReader(text);
        try {
            source.skip(from);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return factory.createXMLStreamReader(source);
    }

    /** The parser's words, without the place that it puts in front. */
    private static String explained(XMLStreamException broken) {
        String message = String.valueOf(broken.getMessage());
        int words = message.indexOf("Message: ");
        String said = words < 0 ? message : message.substring(words + "Message: ".length());
        said = said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
        if (said.startsWith("JAXP")) {
            return "it goes beyond a limit: " + said.substring(said.indexOf(": ") + 2);
        } else if (said.startsWith("http:")) {
            return said.substring(said.indexOf('#') + 1).replace("?", ": ").replace("&", " in ");
        }
        Matcher entity = ENTITY.matcher(said);
        if (entity.matches()) {
            return "it refers to the entity '" + entity.group(1) + "', and none is followed: nothing is fetched";
        }
        return said.contains(CUT) ? "it ends before the document does" : said;
    }
}
