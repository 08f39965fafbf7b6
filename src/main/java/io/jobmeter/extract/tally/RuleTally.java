package io.jobmeter.extract.tally;

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
    private final Troubles troubles = new Troubles();
    private final Troubles absences = new Troubles();
    private final List<Finding> remarks = new ArrayList<>();
    private long rows;

    public RuleTally(Rule rule, Room room, Caps caps) {
        this.rule = rule;
        if (rule.metrics().isEmpty()) {
            String nothing = "found no metric"
                    + rule.rows().map(jq -> " at '" + jq + "'").orElse("");
            gatherings.add(new TakeOver(rule.title(), rule.optional() ? "" : nothing, room, caps.labelLength()));
        }
        rule.metrics().forEach(metric -> gatherings.add(new MetricTally(rule, metric, room, caps)));
    }

    public Rule rule() {
        return rule;
    }

    /** One of the format's own rows, of which the rule may make others. */
    public synchronized void row(Row row) {
        if (rule.rows().isEmpty() || !(row instanceof TreeRow(var node))) {
            take(row);
            return;
        }
        try {
            rule.rows().get().each(node, result -> take(new TreeRow(result)));
        } catch (RowException failure) {
            troubles.add(failure.getMessage());
        }
    }

    /** One of the last rows, where nobody counted those before it: there is no number that it could be told by. */
    public synchronized void lateRow(Row row) {
        rows++;
        gatherings.forEach(gathering -> gathering.row(row, 0));
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
        troubles.sentence(rule.title(), rows).map(Finding.Nothing::new).ifPresent(findings::add);
        if (!rule.optional()) {
            absences.sentence(rule.title(), rows).map(Finding.Nothing::new).ifPresent(findings::add);
        }
        if (rows > 0 || troubles.none() && absences.none()) {
            noRow().ifPresent(findings::add);
            gatherings.forEach(gathering -> findings.addAll(gathering.finish(rows)));
        }
        return new Yield(rule, rows, List.copyOf(findings));
    }

    /** One sentence, however many metrics need rows. */
    private Optional<Finding> noRow() {
        List<Template> needy = new ArrayList<>();
        for (int at = 0; at < rule.metrics().size(); at++) {
            if (rows == 0 && gatherings.get(at).needsRows()) {
                needy.add(rule.metrics().get(at));
            }
        }
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
