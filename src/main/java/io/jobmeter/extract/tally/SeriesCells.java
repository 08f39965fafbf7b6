package io.jobmeter.extract.tally;

import io.jobmeter.extract.row.Part;
import io.jobmeter.extract.row.Row;
import io.jobmeter.extract.row.RowException;
import io.jobmeter.extract.rule.Kind;
import io.jobmeter.extract.rule.Kind.Aggregate;
import io.jobmeter.extract.rule.Template;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The series of one metric, told apart by name and labels. */
final class SeriesCells {

    private final Template metric;
    private final Room room;
    private final LeftOut leftOut;
    private final Map<SeriesKey, Cell> cells = new LinkedHashMap<>();
    private final String[] labelNames;
    private final Part[] labelParts;
    private final SeriesKey only;
    private Cell onlyCell;

    SeriesCells(Template metric, Room room, int labelLength) {
        this.metric = metric;
        this.room = room;
        this.leftOut = new LeftOut(room, labelLength);
        this.only = metric.name().isConstant() && metric.labels().isEmpty()
                ? new SeriesKey(metric.name().written(), new String[0])
                : null;
        this.labelNames = metric.labels().keySet().toArray(String[]::new);
        this.labelParts = metric.labels().values().toArray(Part[]::new);
    }

    /** False where the row gives no name. */
    boolean add(Row row, double value) throws RowException {
        if (onlyCell != null) {
            onlyCell.add(value);
            return true;
        }
        SeriesKey key = only != null ? only : key(row);
        if (key == null) {
            return false;
        }
        add(key, value);
        return true;
    }

    /** Whether all rows have the same name and labels, which are known before there is one. */
    boolean needNoRow() {
        return metric.name().isConstant()
                && metric.labels().values().stream().allMatch(Part.Constant.class::isInstance);
    }

    /** As if a row without labels had given it; nothing where only a row can name it. */
    void zero() {
        if (needNoRow()) {
            String[] labels = metric.labels().values().stream()
                    .map(part -> ((Part.Constant) part).text())
                    .toArray(String[]::new);
            SeriesKey key = new SeriesKey(metric.name().written(), labels);
            if (!metric.kind().equals(new Kind.Gauge(Aggregate.COUNT))) {
                add(key, 0);
            } else if (leftOut.takesSeries()) {
                cells.put(key, new Cell(metric.kind(), room));
            }
        }
    }

    boolean isEmpty() {
        return cells.isEmpty() && !leftOut.hasSeries();
    }

    List<Metric> metrics(String unit) {
        List<Metric> metrics = new ArrayList<>();
        cells.forEach((key, cell) ->
                cell.metric(key.name(), unit, metric.help(), labels(key)).ifPresent(metrics::add));
        return metrics;
    }

    int size() {
        return cells.size();
    }

    /** Sentences' ends that tell what was changed. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (metric.kind().equals(new Kind.Gauge(Aggregate.NONE))) {
            cells.entrySet().stream()
                    .filter(entry -> entry.getValue().count() > 1)
                    .findFirst()
                    .ifPresent(entry -> remarks.add(twice(entry.getKey())));
        }
        remarks.addAll(leftOut.remarks());
        return remarks;
    }

    /** The end of a sentence that tells that there were more of them. */
    Optional<String> leftOut() {
        return leftOut.series();
    }

    private void add(SeriesKey key, double value) {
        Cell cell = cells.get(key);
        if (cell == null) {
            if (!leftOut.takesSeries()) {
                return;
            }
            cell = new Cell(metric.kind(), room);
            cells.put(key, cell);
        }
        if (only != null) {
            onlyCell = cell;
        }
        cell.add(value);
    }

    /** Null where the row gives no name. */
    private SeriesKey key(Row row) throws RowException {
        String name = metric.name().of(row);
        if (name == null) {
            return null;
        }
        String[] labels = new String[labelParts.length];
        for (int at = 0; at < labels.length; at++) {
            String text = row.text(labelParts[at]);
            labels[at] = text == null || text.isEmpty() ? null : leftOut.label(labelNames[at], text);
        }
        return new SeriesKey(name, labels);
    }

    private Labels labels(SeriesKey key) {
        Map<String, String> labels = new HashMap<>();
        for (int at = 0; at < labelNames.length; at++) {
            if (key.label(at) != null) {
                labels.put(labelNames[at], key.label(at));
            }
        }
        return Labels.of(labels);
    }

    private String twice(SeriesKey key) {
        Labels labels = labels(key);
        String series = labels.values().isEmpty() ? key.name() : key.name() + labels.values();
        return "has more than one value for " + series + "; the last is kept, unless an aggregate says otherwise";
    }
}
