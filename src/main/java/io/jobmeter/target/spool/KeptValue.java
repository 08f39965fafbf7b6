package io.jobmeter.target.spool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Histogram.Bucket;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import java.util.ArrayList;
import java.util.List;

/** What a kept metric's kind asks for: its type and its numbers. */
final class KeptValue {

    /** JSON has no number for it. */
    private static final String NO_BOUND = "+Inf";

    private KeptValue() {}

    static void write(ObjectNode to, Metric metric) {
        switch (metric) {
            case Gauge gauge -> to.put("type", "gauge").put("value", gauge.value());
            case Counter counter -> to.put("type", "counter").put("value", counter.value());
            case Histogram histogram -> {
                to.put("type", "histogram").put("sum", histogram.sum());
                to.put("min", histogram.min()).put("max", histogram.max());
                ArrayNode buckets = to.putArray("buckets");
                histogram.buckets().forEach(bucket -> write(buckets.addObject(), bucket));
            }
        }
    }

    private static void write(ObjectNode to, Bucket bucket) {
        if (Double.isInfinite(bucket.bound())) {
            to.put("bound", NO_BOUND);
        } else {
            to.put("bound", bucket.bound());
        }
        to.put("count", bucket.count());
    }

    static Metric read(JsonNode metric, String type, String name, String unit, String help, Labels labels)
            throws CorruptException {
        return switch (type) {
            case "gauge" -> new Gauge(name, unit, help, labels, number(metric, "value", type, name));
            case "counter" -> new Counter(name, unit, help, labels, number(metric, "value", type, name));
            case "histogram" ->
                new Histogram(
                        name,
                        unit,
                        help,
                        labels,
                        buckets(metric, name),
                        number(metric, "sum", type, name),
                        number(metric, "min", type, name),
                        number(metric, "max", type, name));
            default ->
                throw new CorruptException(
                        "its metric '" + name + "' is a '" + type + "', which this jobmeter does not know");
        };
    }

    private static double number(JsonNode metric, String key, String type, String name) throws CorruptException {
        if (!metric.path(key).isNumber()) {
            throw new CorruptException("its metric '" + name + "' is a " + type + " whose " + key + " is no number");
        }
        return metric.path(key).doubleValue();
    }

    private static List<Bucket> buckets(JsonNode metric, String name) throws CorruptException {
        List<Bucket> buckets = new ArrayList<>();
        double last = Double.NEGATIVE_INFINITY;
        for (JsonNode bucket : metric.path("buckets")) {
            JsonNode said = bucket.path("bound");
            double bound = said.asText().equals(NO_BOUND) ? Double.POSITIVE_INFINITY : said.asDouble(Double.NaN);
            if (!(bound > last)
                    || !bucket.path("count").isIntegralNumber()
                    || bucket.path("count").asLong() < 0) {
                throw new CorruptException("its metric '" + name + "' is a histogram with a bucket that is none");
            }
            buckets.add(new Bucket(bound, bucket.path("count").asLong()));
            last = bound;
        }
        return buckets;
    }
}
