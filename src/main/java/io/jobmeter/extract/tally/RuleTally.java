package io.jobmeter.extract.tally;

import io.jobmeter.extract.row.JsonRow;
import io.jobmeter.extract.row.Row;
import io.jobmeter.extract.row.RowException;
import io.jobmeter.extract.row.TreeRow;
import io.jobmeter.extract.rule.Format;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One rule over its rows, whichever streams or files they come from. */
public final class RuleTally {

    /** @param rows how many there were */
    public record Yield(Rule rule, long rows, List<Finding> findings) {}

    private final Rule rule;
    private final List<Gathering> gatherings = new ArrayList<>();
    private final List<MetricTally> metrics;
    private final Troubles troubles = new Troubles();
    private final Troubles absences = new Troubles();
    private final List<Finding> remarks = new ArrayList<>();
    private boolean skipped;
    private long rows;

    public RuleTally(Rule rule, Room room, Caps caps) {
        this.rule = rule;
        if (rule.metrics().isEmpty()) {
            String nothing = "found no metric"
                    + rule.rows().map(jq -> " at '" + jq + "'").orElse("");
            gatherings.add(new TakeOver(rule.title(), rule.optional() ? "" : nothing, room, caps.labelLength()));
        }
        metrics = rule.metrics().stream()
                .map(metric -> new MetricTally(rule, metric, room, caps))
                .toList();
        gatherings.addAll(metrics);
    }

    public Rule rule() {
        return rule;
    }

    /** One of the format's own rows, of which the rule may make others. */
    public synchronized void row(Row row) {
        if (rule.rows().isEmpty() || !(row instanceof JsonRow json)) {
            take(row);
            return;
        }
        try {
            rule.rows().get().each(json.node(), result -> take(new TreeRow(result)));
        } catch (RowException failure) {
            troubles.add(failure.getMessage());
        }
    }

    /**
     * The next row, where not all are counted: after some were not, there is no number that it could be told by. True
     * where each metric has taken one that tells what is good.
     */
    public synchronized boolean firstRow(Row row) {
        rows++;
        boolean enough = true;
        for (MetricTally metric : metrics) {
            metric.row(row, skipped ? 0 : rows);
            enough &= metric.knowsGood();
        }
        return enough;
    }

    /** There are rows to come, the last one first. */
    public synchronized void block() {
        skipped = true;
        metrics.forEach(MetricTally::block);
    }

    /** The one before the block's others so far. True where each metric has taken one of the block. */
    public synchronized boolean earlierRow(Row row) {
        rows++;
        boolean enough = true;
        for (MetricTally metric : metrics) {
            enough &= metric.earlierRow(row);
        }
        return enough;
    }

    /** @param problem a sentence's end that says what of the source could not be used */
    public synchronized void broken(String problem) {
        troubles.add(problem);
    }

    /** @param problem a sentence's end that says that there is nothing to read */
    public synchronized void absent(String problem) {
        absences.add(problem);
    }

    /** @param sentence a sentence's end that somebody should know of, though the rule has not failed */
    public synchronized void remark(String sentence) {
        remarks.add(new Finding.Remark(rule.title() + " " + sentence));
    }

    /** To be called once, when there is nothing more. */
    public synchronized Yield finish() {
        List<Finding> findings = new ArrayList<>(remarks);
        troubles.sentence(rule.title(), rows).map(this::doubt).ifPresent(findings::add);
        if (!rule.optional()) {
            absences.sentence(rule.title(), rows).map(this::doubt).ifPresent(findings::add);
        }
        if (rows > 0 || troubles.none() && absences.none()) {
            noRow().ifPresent(findings::add);
            gatherings.forEach(gathering -> findings.addAll(gathering.finish(rows)));
        }
        return new Yield(rule, rows, List.copyOf(findings));
    }

    private Finding doubt(String sentence) {
        return new Finding.Nothing(sentence, rule.names());
    }

    /** One sentence, however many metrics need rows. */
    private Optional<Finding> noRow() {
        List<Template> needy = metrics.stream()
                .filter(metric -> rows == 0 && metric.needsRows())
                .map(MetricTally::template)
                .toList();
        return needy.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding.Nothing(rule.title(needy) + " " + noRow(rule)));
    }

    private static String noRow(Rule rule) {
        if (rule.format() instanceof Format.Text text) {
            return "found no line that matches '" + text.pattern() + "'";
        }
        if (rule.format() instanceof Format.Ndjson && rule.rows().isEmpty()) {
            return "found no line that is a JSON document";
        }
        return "found no row" + rule.rows().map(jq -> " at '" + jq + "'").orElse("");
    }

    private void take(Row row) {
        rows++;
        gatherings.forEach(gathering -> gathering.row(row, rows));
    }
}
