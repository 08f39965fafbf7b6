package io.jobmeter.extract.format.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Which letters a document's bytes are, told by its mark or by where its first characters have zeros; UTF-8 else. */
final class Encoding {

    // Held here so that the native executable, which knows few by name, has these.
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private static final String MARK = "\uFEFF";

    private Encoding() {}

    /** @param otherwise what it is in where nothing tells */
    static Charset of(byte[] bytes, Charset otherwise) {
        int zeros = 0;
        for (int at = 0; at < 4; at++) {
            zeros = zeros << 1 | (at < bytes.length && bytes[at] == 0 ? 1 : 0);
        }
        if (begins(bytes, 0, 0, 0xFE, 0xFF) || bytes.length >= 4 && zeros == 0b1110) {
            return UTF_32BE;
        } else if (begins(bytes, 0xFF, 0xFE, 0, 0) || bytes.length >= 4 && zeros == 0b0111) {
            return UTF_32LE;
        } else if (begins(bytes, 0xFE, 0xFF) || zeros == 0b1010) {
            return UTF_16BE;
        } else if (begins(bytes, 0xFF, 0xFE) || zeros == 0b0101) {
            return UTF_16LE;
        }
        return begins(bytes, 0xEF, 0xBB, 0xBF) ? UTF_8 : otherwise;
    }

    /** Without the mark. What is no letter becomes a replacement, where it may; noise around a document has such. */
    static String text(byte[] bytes, Charset charset, boolean replacing) throws DocumentException {
        String text = replacing ? new String(bytes, charset) : strict(bytes, charset);
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static String strict(byte[] bytes, Charset charset) throws DocumentException {
        String text = new String(bytes, charset);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        CharBuffer some = CharBuffer.allocate(8192);
        ByteBuffer left = ByteBuffer.wrap(bytes);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(left, some.clear(), true);
        }
        if (!result.isError()) {
            return text;
        }
        String good = new String(bytes, 0, left.position(), charset);
        throw new DocumentException("has bytes in line " + Search.line(good, good.length()) + " that are not " + charset
                + ": write it in UTF-8");
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((bytes[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
