package io.jobmeter.extract.format.document;

/**
 * How large a document's tree may grow. A tree takes up to twenty times the memory of its text, so that the text's length
 * alone would not tell whether there is room for it. The figures are rough ones of the JVM's.
 */
final class Allowance {

    static final int DEEPEST = 1000;

    static final int OBJECT = 120;
    static final int ARRAY = 64;
    static final int ENTRY = 56;
    static final int VALUE = 24;

    private static final int TREE_TO_TEXT = 8;
    private static final int FREE = 1 << 16;

    private final long most;
    private long taken;

    /** @param cap how long the text may be */
    Allowance(long cap) {
        this.most = cap * TREE_TO_TEXT + FREE;
    }

    long taken() {
        return taken;
    }

    void take(long bytes) throws DocumentException {
        taken += bytes;
        if (taken > most) {
            throw new DocumentException(
                    "cannot hold a document that needs more than " + (most >> 20) + " MiB of memory");
        }
    }

    static void enter(int depth) throws DocumentException {
        if (depth > DEEPEST) {
            throw new DocumentException("cannot read a document that is nested more than " + DEEPEST + " deep");
        }
    }

    static int text(String text) {
        return ENTRY + text.length();
    }
}
