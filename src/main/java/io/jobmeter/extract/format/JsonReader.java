package io.jobmeter.extract.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobmeter.extract.row.Sentence;
import io.jobmeter.extract.row.TreeRow;
import io.jobmeter.extract.rule.Format.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A source that is one JSON document, held until it is whole. */
final class JsonReader implements FormatReader {

    private final RowSink sink;
    private final long cap;
    private final ByteArrayOutputStream document = new ByteArrayOutputStream();
    private boolean tooLong;

    JsonReader(Document which, RowSink sink, long cap) {
        this.sink = sink;
        this.cap = cap;
    }

    @Override
    public void accept(ByteBuffer bytes) {
        if (tooLong || document.size() + bytes.remaining() > cap) {
            tooLong = true;
            document.reset();
            return;
        }
        document.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    }

    @Override
    public void end() {
        if (tooLong) {
            sink.broken("cannot read a document of more than " + cap + " bytes");
            return;
        }
        JsonMapper mapper = new JsonMapper();
        try (JsonParser parser = mapper.createParser(document.toByteArray())) {
            JsonNode tree = mapper.readTree(parser);
            if (tree == null) {
                sink.broken("found no JSON: the source is empty");
            } else if (parser.nextToken() == null) {
                sink.row(new TreeRow(tree));
            } else {
                sink.broken("found more than one JSON document");
            }
        } catch (JsonProcessingException broken) {
            sink.broken("is not one JSON document: " + explained(broken));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        } catch (OutOfMemoryError tooLarge) {
            sink.broken("needs more memory than there is: the document has " + document.size() + " bytes");
        }
    }

    private static String explained(JsonProcessingException broken) {
        String message = Sentence.of(broken.getOriginalMessage());
        JsonLocation place = broken.getLocation();
        return place == null || place.getLineNr() < 1 ? message : "line " + place.getLineNr() + ": " + message;
    }
}
