package io.jobmeter.extract.rule;

import com.google.re2j.Pattern;
import java.util.List;

/** How a source is cut into rows. A new format is one record here, one reader and one case in {@code Readers}. */
public sealed interface Format {

    /** Which of the documents in a source is meant. */
    enum Document {
        /** The source is one document and nothing else. */
        ONLY,
        /** What stands around it is passed over. */
        FIRST,
        LAST
    }

    /** Every match in a line is a row. */
    record Text(Pattern pattern) implements Format {

        @Override
        public String toString() {
            return "text";
        }
    }

    record Json(Document document) implements Format {

        @Override
        public String toString() {
            return "json";
        }
    }

    record Yaml(Document document) implements Format {

        @Override
        public String toString() {
            return "yaml";
        }
    }

    record Xml(Document document) implements Format {

        @Override
        public String toString() {
            return "xml";
        }
    }

    /** Every line is a JSON document, and a row. */
    record Ndjson() implements Format {

        @Override
        public String toString() {
            return "ndjson";
        }
    }

    /**
     * Every record is a row, with its columns as keys.
     *
     * @param delimiter between two columns
     * @param columns their names; where there are none, the first record gives them
     */
    record Csv(char delimiter, List<String> columns) implements Format {

        @Override
        public String toString() {
            return "csv";
        }
    }

    /** Every line is a row, with its keys. */
    record Logfmt() implements Format {

        @Override
        public String toString() {
            return "logfmt";
        }
    }

    /** Every sample of Prometheus' text or of OpenMetrics is a row, and a histogram is one row. */
    record Prometheus() implements Format {

        @Override
        public String toString() {
            return "prometheus";
        }
    }
}
