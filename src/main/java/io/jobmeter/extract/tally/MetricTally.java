package io.jobmeter.extract.tally;

import io.jobmeter.extract.number.Reading;
import io.jobmeter.extract.row.Part;
import io.jobmeter.extract.row.Row;
import io.jobmeter.extract.row.RowException;
import io.jobmeter.extract.rule.Kind;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.Template;
import io.jobmeter.extract.rule.Template.Missing;
import io.jobmeter.metric.Metric;
import io.jobmeter.metric.NameForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One metric of a rule, over all rows. */
final class MetricTally implements Gathering {

    private final Rule rule;
    private final Template metric;
    private final SeriesCells cells;
    private final Troubles troubles = new Troubles();
    private final Consumer<Reading> each = this::take;
    private final boolean counts;
    private final boolean counter;
    private String unit;
    private boolean decided;
    private Row row;
    private long number;
    private boolean any;
    private boolean taken;
    private boolean takenOfBlock;

    MetricTally(Rule rule, Template metric, Room room, Caps caps) {
        this.rule = rule;
        this.metric = metric;
        this.cells = new SeriesCells(metric, room, caps.labelLength());
        this.unit = metric.unit();
        this.counts = metric.kind().equals(new Kind.Gauge(Kind.Aggregate.COUNT));
        this.counter = metric.kind() instanceof Kind.Counter;
    }

    @Override
    public void row(Row row, long number) {
        try {
            if (metric.value().isEmpty()) {
                add(row, number, 1);
                return;
            }
            this.row = row;
            this.number = number;
            any = false;
            row.numbers(metric.value().get(), metric.numbers(), each);
            if (!any) {
                missing();
            }
        } catch (RowException failure) {
            troubles.add(number, failure.getMessage());
        }
    }

    /** Whether it has taken a number, and knows which unit all others must have. */
    boolean knowsGood() {
        return taken && (decided || !metric.unit().isEmpty());
    }

    /** There are rows to come, the last one first. */
    void block() {
        takenOfBlock = false;
    }

    /** The one before the block's others so far; looked at only where none of them gave a number. */
    boolean earlierRow(Row row) {
        if (!takenOfBlock) {
            row(row, 0);
        }
        return takenOfBlock;
    }

    Template template() {
        return metric;
    }

    /** Whether it is a failure where there was no row at all. To be asked before the end. */
    boolean needsRows() {
        return !isZero(0) && isWanted();
    }

    @Override
    public List<Finding> finish(long rows) {
        if (cells.isEmpty() && troubles.none() && isZero(rows)) {
            cells.zero();
        }
        List<Finding> findings = new ArrayList<>();
        Set<NameForm> doubtful = Set.of(metric.name().form());
        troubles.sentence(rule.title(metric), rows)
                .map(sentence -> new Finding.Nothing(sentence, doubtful))
                .ifPresent(findings::add);
        if (rows > 0 && cells.isEmpty() && troubles.none() && !isZero(rows) && isWanted()) {
            findings.add(new Finding.Nothing(rule.title(metric) + " " + nothing()));
        }
        List<Metric> metrics = cells.metrics(unit);
        if (metrics.size() < cells.size()) {
            findings.add(new Finding.Nothing(rule.title(metric) + " comes to more than a number can be", doubtful));
        }
        metrics.forEach(found -> findings.add(new Finding.Found(found)));
        cells.remarks().forEach(remark -> findings.add(new Finding.Remark(rule.title(metric) + " " + remark)));
        cells.leftOut().ifPresent(end -> findings.add(new Finding.Remark(rule.title(metric) + " " + end, doubtful)));
        return findings;
    }

    private boolean isWanted() {
        return !rule.optional() && metric.missing() != Missing.IGNORE;
    }

    /** Whether nothing is a number here: what counts rows is 0 without any. */
    private boolean isZero(long rows) {
        return metric.missing() == Missing.ZERO || rows == 0 && metric.value().isEmpty() && cells.needNoRow();
    }

    private void take(Reading reading) {
        any = true;
        if (reading instanceof Reading.Number found) {
            take(found.value(), found.unit());
        } else if (reading instanceof Reading.Wrong wrong) {
            troubles.add(number, wrong.reason());
        }
    }

    private void take(double value, String itsUnit) {
        if (!isOfOneUnit(value, itsUnit)) {
            troubles.add(number, "found a number " + in(itsUnit) + " where others are " + in(unit) + advice(itsUnit));
        } else if (value < 0 && counter) {
            troubles.add(number, "found " + value + ", and a counter counts no less than nothing");
        } else {
            addQuietly(value);
            taken = true;
            takenOfBlock = true;
        }
    }

    /** Where no unit is wanted, the first one that is found decides; nothing needs none, and how many there are has none. */
    private boolean isOfOneUnit(double value, String itsUnit) {
        if (counts || !metric.unit().isEmpty() || value == 0 && itsUnit.isEmpty()) {
            return true;
        }
        if (!decided) {
            decided = true;
            unit = itsUnit;
        }
        return unit.equals(itsUnit);
    }

    private String advice(String itsUnit) {
        return unit.isEmpty() || itsUnit.isEmpty() ? ": say the value-unit of those without" : "";
    }

    private static String in(String unit) {
        return unit.isEmpty() ? "without a unit" : "in " + unit;
    }

    private void missing() throws RowException {
        switch (metric.missing()) {
            case SKIP, IGNORE -> {}
            case ZERO -> {
                if (!counts) {
                    add(row, number, 0);
                }
            }
            case FAIL -> troubles.add(number, nothing());
        }
    }

    private void addQuietly(double value) {
        try {
            add(row, number, value);
        } catch (RowException failure) {
            troubles.add(number, failure.getMessage());
        }
    }

    private void add(Row row, long number, double value) throws RowException {
        if (!cells.add(row, value)) {
            troubles.add(number, "has no name: '" + metric.name() + "' gives none");
        }
    }

    private String nothing() {
        Optional<Part> value = metric.value();
        return value.isPresent() && value.get() instanceof Part.Path path
                ? "found nothing at '" + path.jq() + "'"
                : "found no value in a match";
    }
}
