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
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The series of one metric, told apart by name and labels. */
final class SeriesCells {

    /** @param labels in the order of their names; a label that a row lacks, or has with no text in it, is empty */
    private record Key(String name, List<Optional<String>> labels) {}

    private final Template metric;
    private final Room room;
    private final int labelLength;
    private final Map<Key, Cell> cells = new LinkedHashMap<>();
    private final Optional<Key> only;
    private Cell onlyCell;
    private long refused;
    private String cut = "";

    SeriesCells(Template metric, Room room, int labelLength) {
        this.metric = metric;
        this.room = room;
        this.labelLength = labelLength;
        this.only = metric.name().isConstant() && metric.labels().isEmpty()
                ? Optional.of(new Key(metric.name().written(), List.of()))
                : Optional.empty();
    }

    /** False where the row gives no name. */
    boolean add(Row row, double value) throws RowException {
        if (onlyCell != null) {
            onlyCell.add(value);
            return true;
        }
        Optional<Key> key = only.isPresent() ? only : key(row);
        key.ifPresent(known -> add(known, value));
        return key.isPresent();
    }

    /** Whether all rows have the same name and labels, which are known before there is one. */
    boolean needNoRow() {
        return metric.name().isConstant()
                && metric.labels().values().stream().allMatch(Part.Constant.class::isInstance);
    }

    /** As if a row without labels had given it; nothing where only a row can name it. */
    void zero() {
        if (needNoRow()) {
            List<Optional<String>> labels = metric.labels().values().stream()
                    .map(part -> Optional.of(((Part.Constant) part).text()))
                    .toList();
            Key key = new Key(metric.name().written(), labels);
            if (!metric.kind().equals(new Kind.Gauge(Aggregate.COUNT))) {
                add(key, 0);
            } else if (room.forOneMoreSeries()) {
                cells.put(key, new Cell(metric.kind(), room));
            }
        }
    }

    boolean isEmpty() {
        return cells.isEmpty() && refused == 0;
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

    /** Sentences' ends that tell what was left out. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (metric.kind().equals(new Kind.Gauge(Aggregate.NONE))) {
            cells.entrySet().stream()
                    .filter(entry -> entry.getValue().count() > 1)
                    .findFirst()
                    .ifPresent(entry -> remarks.add(twice(entry.getKey())));
        }
        if (!cut.isEmpty()) {
            remarks.add("cuts the label '" + cut + "' to " + labelLength + " characters");
        }
        if (refused > 0) {
            remarks.add("leaves out what is beyond " + room.series() + " series: " + refused
                    + (refused == 1 ? " value" : " values"));
        }
        return remarks;
    }

    private void add(Key key, double value) {
        Cell cell = cells.get(key);
        if (cell == null) {
            if (!room.forOneMoreSeries()) {
                refused++;
                return;
            }
            cell = new Cell(metric.kind(), room);
            cells.put(key, cell);
        }
        if (only.isPresent()) {
            onlyCell = cell;
        }
        cell.add(value);
    }

    private Optional<Key> key(Row row) throws RowException {
        Optional<String> name = metric.name().of(row);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<String>> labels = new ArrayList<>(metric.labels().size());
        for (Map.Entry<String, Part> label : metric.labels().entrySet()) {
            Optional<String> text = row.text(label.getValue()).filter(said -> !said.isEmpty());
            if (text.isPresent() && text.get().length() > labelLength) {
                cut = label.getKey();
                text = Optional.of(text.get().substring(0, shortened(text.get())));
            }
            labels.add(text);
        }
        return Optional.of(new Key(name.get(), labels));
    }

    /** Not between the two halves of a character. */
    private int shortened(String text) {
        return Character.isHighSurrogate(text.charAt(labelLength - 1)) ? labelLength - 1 : labelLength;
    }

    private Labels labels(Key key) {
        Map<String, String> labels = new HashMap<>();
        Iterator<Optional<String>> texts = key.labels().iterator();
        metric.labels().keySet().forEach(name -> texts.next().ifPresent(text -> labels.put(name, text)));
        return Labels.of(labels);
    }

    private String twice(Key key) {
        Labels labels = labels(key);
        String series = labels.values().isEmpty() ? key.name() : key.name() + labels.values();
        return "has more than one value for " + series + "; the last is kept, unless an aggregate says otherwise";
    }
}
