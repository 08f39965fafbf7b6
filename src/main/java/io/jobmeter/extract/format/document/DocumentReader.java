package io.jobmeter.extract.format.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.row.TreeRow;
import io.jobmeter.extract.rule.Format.Document;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A source that is a document, held until it is whole. Its tree is the only row. */
abstract class DocumentReader implements FormatReader {

    /** @param remark a sentence's end about what of the document is dubious, may be empty */
    record Tree(JsonNode root, String remark) {}

    private static final String NO_MEMORY = "cannot hold its document: it needs more memory than there is";

    private final Document which;
    private final RowSink sink;
    private final long cap;
    private ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean tooLong;

    DocumentReader(Document which, RowSink sink, long cap) {
        this.which = which;
        this.sink = sink;
        this.cap = cap;
    }

    /** @param text is not blank */
    abstract Tree read(String text, Document which, long cap) throws DocumentException;

    /** How the format is called. */
    abstract String format();

    /** Where neither a mark nor zeros tell it. */
    Charset charset(byte[] bytes) throws DocumentException {
        return StandardCharsets.UTF_8;
    }

    @Override
    public final void accept(ByteBuffer bytes) {
        if (held != null && held.size() + bytes.remaining() > cap) {
            tooLong = true;
            held = null;
        } else if (held != null) {
            hold(bytes);
        }
    }

    /** Where there is no memory for it, what it took so far is given back at once. */
    private void hold(ByteBuffer bytes) {
        try {
            held.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        } catch (OutOfMemoryError tooLarge) {
            held = null;
        }
    }

    @Override
    public final void end() {
        try {
            Tree tree = tree();
            if (!tree.remark().isEmpty()) {
                sink.broken(tree.remark());
            }
            sink.row(new TreeRow(tree.root()));
        } catch (DocumentException unusable) {
            sink.broken(unusable.getMessage());
        } catch (OutOfMemoryError tooLarge) {
            sink.broken(NO_MEMORY);
        }
    }

    private Tree tree() throws DocumentException {
        if (tooLong) {
            throw new DocumentException(
                    "cannot read a document of more than " + cap + " bytes: --max-document allows more");
        }
        if (held == null) {
            throw new DocumentException(NO_MEMORY);
        }
        String text = text();
        if (text.isBlank()) {
            throw new DocumentException("found no " + format() + ": the source is empty");
        }
        return read(text, which, cap);
    }

    /** Gives the bytes back as soon as there is text. */
    private String text() throws DocumentException {
        byte[] bytes = held.toByteArray();
        held = null;
        return Encoding.text(bytes, Encoding.of(bytes, charset(bytes)), which != Document.ONLY);
    }
}
