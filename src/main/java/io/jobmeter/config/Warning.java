package io.jobmeter.config;

/**
 * Something that is legal and unwise.
 *
 * @param path what in the file it is about; empty where no file said it
 */
record Warning(String path, String sentence) {

    /** With the path as its subject, or where there is none, the words for it. */
    static Warning of(String path, String subject, String words) {
        return new Warning(path, (path.isEmpty() ? subject : path) + " " + words);
    }
}
