package io.jobmeter.extract.format.document;

/** A source that is not the document it should be; the message is a sentence's end. */
final class DocumentException extends Exception {

    DocumentException(String problem) {
        super(problem, null, false, false);
    }
}
