package io.jobmeter.extract;

import io.jobmeter.extract.format.Last;
import io.jobmeter.extract.row.Part;
import io.jobmeter.extract.rule.Format;
import io.jobmeter.extract.rule.Kind;
import io.jobmeter.extract.rule.Kind.Aggregate;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.Source;
import io.jobmeter.extract.rule.Template;
import io.jobmeter.extract.rule.Template.Missing;
import java.util.List;
import java.util.Optional;

/**
 * Tells where nothing but its last matches makes a difference to what rules take from a source. Of two streams nobody
 * would know then which one's last match came later.
 */
final class LastRows {

    private LastRows() {}

    /** @param rules that share the rows */
    static Optional<Last> of(List<Rule> rules) {
        List<Optional<Last>> each = rules.stream().map(LastRows::of).distinct().toList();
        return each.size() == 1 ? each.getFirst() : Optional.empty();
    }

    private static Optional<Last> of(Rule rule) {
        boolean oneByOne = !(rule.source() instanceof Source.Streams streams)
                || streams.streams().size() == 1;
        return rule.format() instanceof Format.Text
                        && oneByOne
                        && rule.metrics().size() == 1
                ? of(rule.metrics().getFirst())
                : Optional.empty();
    }

    private static Optional<Last> of(Template metric) {
        boolean oneSeries = metric.name().isConstant()
                && metric.labels().values().stream().allMatch(Part.Constant.class::isInstance);
        boolean everyRow = metric.missing() == Missing.FAIL || metric.missing() == Missing.ZERO;
        if (!oneSeries
                || everyRow
                || !(metric.value().orElse(null) instanceof Part.Group(int group))
                || !(metric.kind() instanceof Kind.Gauge(Aggregate aggregate))) {
            return Optional.empty();
        }
        return switch (aggregate) {
            case LAST -> Optional.of(new Last(group, 1));
            // The one before it is what the remark is about that there is more than one.
            case NONE -> Optional.of(new Last(group, 2));
            case FIRST, SUM, MIN, MAX, AVG, COUNT, P50, P90, P95, P99 -> Optional.empty();
        };
    }
}
