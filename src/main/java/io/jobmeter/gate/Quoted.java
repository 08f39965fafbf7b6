package io.jobmeter.gate;

/** Texts in quotes, with the escapes of Prometheus. */
final class Quoted {

    private Quoted() {}

    static String of(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** A backslash in front of anything else is one, so that an expression's {@code \d} needs no second. */
    static String plain(String written) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < written.length(); at++) {
            char next = at + 1 < written.length() ? written.charAt(at + 1) : ' ';
            if (written.charAt(at) == '\\' && "\\\"'n".indexOf(next) >= 0) {
                plain.append(next == 'n' ? '\n' : next);
                at++;
            } else {
                plain.append(written.charAt(at));
            }
        }
        return plain.toString();
    }
}
