package io.jobmeter.extract.format.prometheus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A line of Prometheus' text or of OpenMetrics that is a sample. Names may be any that can be told from what stands around
 * them; the time and the exemplar behind the value are passed over.
 */
record PrometheusSample(String name, Map<String, String> labels, double value) {

    /** Empty where the line is none. */
    static Optional<PrometheusSample> of(String line) {
        try {
            return Optional.of(new Parser(new PrometheusText(line)).sample());
        } catch (PrometheusText.Unexpected none) {
            return Optional.empty();
        }
    }

    private static final class Parser {

        private final PrometheusText text;
        private final Map<String, String> labels = new LinkedHashMap<>();
        private String name = "";

        Parser(PrometheusText text) {
            this.text = text;
        }

        PrometheusSample sample() throws PrometheusText.Unexpected {
            if (!text.isAt('{')) {
                name = text.word();
            }
            boolean apart = text.skipBlanks();
            if (text.isAt('{')) {
                text.expect('{');
                labels();
                text.skipBlanks();
            } else if (!apart) {
                throw text.unexpected();
            }
            if (name.isEmpty()) {
                throw text.unexpected();
            }
            double value = text.number();
            rest();
            return new PrometheusSample(name, labels, value);
        }

        private void labels() throws PrometheusText.Unexpected {
            for (text.skipBlanks(); !text.isAt('}'); text.skipBlanks()) {
                label();
                text.skipBlanks();
                if (!text.isAt('}')) {
                    text.expect(',');
                }
            }
            text.expect('}');
        }

        /** Or the name, where it has to be quoted. */
        private void label() throws PrometheusText.Unexpected {
            boolean quoted = text.isAt('"');
            String label = quoted ? text.quoted() : text.word();
            text.skipBlanks();
            if (quoted && name.isEmpty() && !text.isAt('=')) {
                name = label;
                return;
            }
            text.expect('=');
            text.skipBlanks();
            if (label.isEmpty() || labels.put(label, text.quoted()) != null) {
                throw text.unexpected();
            }
        }

        private void rest() throws PrometheusText.Unexpected {
            boolean apart = text.skipBlanks();
            if (apart && !text.isAtEnd() && !text.isAt('#')) {
                text.number();
                apart = text.skipBlanks();
            }
            if (!text.isAtEnd() && !(apart && text.isAt('#'))) {
                throw text.unexpected();
            }
        }
    }
}
