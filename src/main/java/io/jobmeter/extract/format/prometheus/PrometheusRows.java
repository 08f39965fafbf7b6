package io.jobmeter.extract.format.prometheus;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobmeter.extract.format.prometheus.Families.Family;
import io.jobmeter.extract.row.TreeRow;
import java.util.Map;

/** How samples and histograms look to rules. */
final class PrometheusRows {

    private static final double LARGEST_WHOLE = 1L << 53;

    TreeRow of(PrometheusSample sample, Family family) {
        ObjectNode node = head(sample.name(), family, sample.labels());
        number(node, "value", sample.value());
        return new TreeRow(node);
    }

    TreeRow of(OpenHistogram histogram) {
        Family family = histogram.family();
        ObjectNode node = head(family.name(), family, histogram.labels());
        ObjectNode buckets = node.putObject("buckets");
        histogram.buckets().forEach(bucket -> number(buckets, bucket.bound(), bucket.count()));
        if (!Double.isNaN(histogram.sum())) {
            number(node, "sum", histogram.sum());
        }
        number(node, "count", histogram.count());
        return new TreeRow(node);
    }

    private static ObjectNode head(String name, Family family, Map<String, String> labels) {
        ObjectNode node = new ObjectNode(JsonNodeFactory.instance);
        node.put("name", name);
        node.put("type", family.type().isEmpty() ? "untyped" : family.type());
        node.put("help", family.help());
        node.put("unit", family.unit());
        ObjectNode into = node.putObject("labels");
        labels.forEach(into::put);
        return node;
    }

    /** Whole numbers are shown as such. */
    private static void number(ObjectNode node, String key, double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
            node.put(key, (long) value);
        } else {
            node.put(key, value);
        }
    }
}
