package io.jobmeter.extract;

import io.jobmeter.extract.row.Part;
import io.jobmeter.extract.rule.Format;
import io.jobmeter.extract.rule.Kind;
import io.jobmeter.extract.rule.Kind.Aggregate;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.Source;
import io.jobmeter.extract.rule.Template;
import io.jobmeter.extract.rule.Template.Missing;
import java.util.List;

/**
 * Tells where nothing but the last good match makes a difference to what rules take from a source. Of two streams nobody
 * would know then which one's last match came later.
 */
final class LastRows {

    private LastRows() {}

    /** @param rules that share the rows */
    static boolean willDo(List<Rule> rules) {
        return rules.stream().allMatch(LastRows::willDo);
    }

    private static boolean willDo(Rule rule) {
        boolean oneByOne = !(rule.source() instanceof Source.Streams streams)
                || streams.streams().size() == 1;
        return rule.format() instanceof Format.Text
                && oneByOne
                && rule.metrics().stream().allMatch(LastRows::willDo);
    }

    private static boolean willDo(Template metric) {
        boolean oneSeries = metric.name().isConstant()
                && metric.labels().values().stream().allMatch(Part.Constant.class::isInstance);
        boolean everyRow = metric.missing() == Missing.FAIL || metric.missing() == Missing.ZERO;
        return oneSeries
                && !everyRow
                && metric.value().isPresent()
                && metric.kind() instanceof Kind.Gauge(Aggregate aggregate)
                && (aggregate == Aggregate.LAST || aggregate == Aggregate.NONE);
    }
}
