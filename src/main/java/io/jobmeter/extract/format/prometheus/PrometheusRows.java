package io.jobmeter.extract.format.prometheus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobmeter.extract.format.prometheus.Families.Family;
import io.jobmeter.extract.row.JsonRow;
import io.jobmeter.extract.row.SampleRow;
import io.jobmeter.extract.row.SampleRow.Head;
import io.jobmeter.extract.row.TreeRow;
import java.util.Map;

/** How samples and histograms look to rules. */
final class PrometheusRows {

    private PrometheusRows() {}

    static JsonRow of(PrometheusSample sample, Family family) {
        return new SampleRow(head(sample.name(), family, sample.labels()), sample.value());
    }

    static JsonRow of(OpenHistogram histogram) {
        Family family = histogram.family();
        ObjectNode node = head(family.name(), family, histogram.labels()).node();
        ObjectNode buckets = node.putObject("buckets");
        histogram.buckets().forEach(bucket -> SampleRow.put(buckets, bucket.bound(), bucket.count()));
        if (!Double.isNaN(histogram.sum())) {
            SampleRow.put(node, "sum", histogram.sum());
        }
        SampleRow.put(node, "count", histogram.count());
        return new TreeRow(node);
    }

    private static Head head(String name, Family family, Map<String, String> labels) {
        return new Head(name, family.type(), family.help(), family.unit(), labels);
    }
}
