package io.jobmeter.target.pushgateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer's status line and headers. */
record AnswerHead(String line, int status, List<Map.Entry<String, String>> headers) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");
    private static final int LONGEST = 64 << 10;

    /** Takes nothing of what comes behind it. */
    static AnswerHead read(InputStream stream) throws IOException {
        int[] left = {LONGEST};
        String line = line(stream, left);
        Matcher status = STATUS.matcher(line);
        if (!status.matches()) {
            throw new IOException("the answer is not one of HTTP");
        }
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String header = line(stream, left); !header.isEmpty(); header = line(stream, left)) {
            int colon = header.indexOf(':');
            if (colon > 0) {
                headers.add(Map.entry(
                        header.substring(0, colon).strip(),
                        header.substring(colon + 1).strip()));
            }
        }
        return new AnswerHead(line, Integer.parseInt(status.group(1)), headers);
    }

    /** Null where there is none. */
    String header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    static String line(InputStream stream, int[] left) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = stream.read(); octet != '\n'; octet = stream.read()) {
            if (octet < 0) {
                throw new EOFException("the answer broke off");
            }
            if (--left[0] < 0) {
                throw new IOException("the answer's beginning has no end");
            }
            line.write(octet);
        }
        return line.toString(ISO_8859_1).replaceFirst("\r$", "");
    }
}
