package io.jobmeter.target.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.target.Shipment;
import io.jobmeter.testing.Kinds;
import io.jobmeter.testing.Shipments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptTextTest {

    private static final Kept KEPT = new Kept(
            "eu",
            "pushgateway",
            Optional.of("0badcafe"),
            false,
            new Shipment(
                    "k6",
                    Labels.of("keptn_project", "shop"),
                    Instant.parse("2026-11-21T09:30:00.123456Z"),
                    List.of(new Gauge("k6_p95", "ms", "Say \"hi\".\n", Labels.of("url", "/ä"), 0.1)),
                    Shipments.metrics("k6_last")));

    private final KeptText text = new KeptText();

    @Test
    void it_can_be_read_by_people() {
        assertThat(text.write(KEPT)).isEqualTo("""
                {
                  "target" : "eu",
                  "kind" : "pushgateway",
                  "place" : "0badcafe",
                  "integration" : "k6",
                  "at" : "2026-11-21T09:30:00.123456Z",
                  "group" : {
                    "keptn_project" : "shop"
                  },
                  "metrics" : [ {
                    "name" : "k6_p95",
                    "unit" : "ms",
                    "help" : "Say \\"hi\\".\\n",
                    "labels" : {
                      "url" : "/ä"
                    },
                    "type" : "gauge",
                    "value" : 0.1
                  } ],
                  "lasting" : [ {
                    "name" : "k6_last",
                    "unit" : "",
                    "help" : "",
                    "labels" : { },
                    "type" : "gauge",
                    "value" : 1.0
                  } ]
                }
                """);
    }

    @Test
    void what_is_read_is_what_was_written() throws CorruptException {
        Kept anywhere = new Kept(KEPT.target(), KEPT.kind(), Optional.empty(), false, KEPT.shipment());

        assertThat(text.read(text.write(KEPT))).isEqualTo(KEPT);
        assertThat(text.read(text.write(anywhere))).isEqualTo(anywhere);
    }

    @Test
    void every_kind_of_metric_is_read_as_it_was_written() throws CorruptException {
        Kept kept = KEPT.with(Kinds.shipment(
                        Instant.EPOCH,
                        Kinds.gauge("vus"),
                        Kinds.counter("requests", 3),
                        Kinds.histogram("latency", 0.5, 2, 20),
                        Kinds.histogram("nothing")))
                .asBegun();

        assertThat(text.read(text.write(kept))).isEqualTo(kept);
        assertThat(text.write(kept)).contains("\"begun\" : true", "\"bound\" : \"+Inf\"", "\"type\" : \"counter\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'type': 'counter', 'value': '3'              | its metric 'n' is a counter whose value is no number
            'type': 'counter', 'value': -1               | n counted less than nothing: -1.0
            'type': 'histogram', 'sum': 1, 'max': 1      | n has no last bucket for what is above all bounds
            'type': 'histogram', 'sum': 1, 'max': 1, 'buckets': [{'bound': '+Inf', 'count': 1}]  | its metric 'n' is a histogram whose min is no number
            'type': 'histogram', 'sum': 1, 'min': 1, 'max': 1, 'buckets': [{'bound': 1, 'count': 1}] | n has no last bucket for what is above all bounds
            'type': 'histogram', 'buckets': [{'bound': 2, 'count': 1}, {'bound': 1, 'count': 1}] | its metric 'n' is a histogram with a bucket that is none
            'type': 'histogram', 'buckets': [{'bound': '+Inf', 'count': -1}] | its metric 'n' is a histogram with a bucket that is none
            'type': 'histogram', 'buckets': [{'bound': 'x', 'count': 1}] | its metric 'n' is a histogram with a bucket that is none
            'type': 'histogram', 'buckets': [{'bound': '+Inf', 'count': 1.5}] | its metric 'n' is a histogram with a bucket that is none
            """, quoteCharacter = '`')
    void a_metric_that_is_not_whole_is_refused_with_the_reason(String numbers, String reason) {
        String file = "{'integration': 'k6', 'group':{}, 'at': '2026-11-21T09:30:00Z', 'metrics': [{'name': 'n', "
                + "'unit': '', 'help': '', 'labels': {}, 'min': 1, " + numbers + "}]}";
        String without = reason.contains("min") ? file.replace("'min': 1, ", "") : file;

        assertThatThrownBy(() -> text.read(without.replace('\'', '"')))
                .isInstanceOf(CorruptException.class)
                .hasMessage(reason);
    }

    @Test
    void numbers_of_any_size_stay_as_they_are() throws CorruptException {
        for (double value : new double[] {Double.MAX_VALUE, Double.MIN_VALUE, -0.0, 1e15, 1 / 3.0}) {
            Gauge gauge = new Gauge("n", "", "", Labels.NONE, value);
            Kept kept = KEPT.with(new Shipment("k6", Labels.NONE, Instant.EPOCH, List.of(gauge), List.of()));
            assertThat(text.read(text.write(kept))).isEqualTo(kept);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                               | it has no integration
            {                                | it is not JSON: Unexpected end-of-input
            []                               | it has no integration
            {'integration': 1}               | it has no integration
            {'integration': 'k6'}            | it has no group
            {'integration': 'k6', 'group':{}, 'at': 'x'} | Text 'x' could not be parsed
            {'integration': 'k6', 'group':{}, 'at': '2026-11-21T09:30:00Z'} | it has no target
            {'integration': 'k6', 'group':{}, 'at': '2026-11-21T09:30:00Z', 'metrics': [{'name': 'n', 'type': 'x', 'unit': '', 'help': '', 'labels': {}}]} | its metric 'n' is a 'x', which this jobmeter does not know
            {'integration': 'k6', 'group':{}, 'at': '2026-11-21T09:30:00Z', 'metrics': [{'name': 'n', 'type': 'gauge', 'unit': '', 'help': '', 'labels': {}, 'value': 1e999}]} | n is not a finite number
            """, quoteCharacter = '`')
    void what_is_not_whole_is_refused_with_the_reason(String content, String reason) {
        assertThatThrownBy(() -> text.read(content.equals("''") ? "" : content.replace('\'', '"')))
                .isInstanceOf(CorruptException.class)
                .hasMessageStartingWith(reason);
    }
}
