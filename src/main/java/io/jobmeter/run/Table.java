package io.jobmeter.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of words below a head, each column as wide as its widest word; a column with nothing in it is left out. */
final class Table {

    private static final String GAP = "  ";

    /** @param numbers whether its words end below each other */
    record Column(String head, boolean numbers) {}

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    static Column words(String head) {
        return new Column(head, false);
    }

    static Column numbers(String head) {
        return new Column(head, true);
    }

    void add(List<String> row) {
        rows.add(row.stream().map(Visible::of).toList());
    }

    List<String> lines(Ink ink) {
        int[] widths = new int[columns.size()];
        for (List<String> row : rows) {
            for (int at = 0; at < widths.length; at++) {
                widths[at] = Math.max(widths[at], width(row.get(at)));
            }
        }
        for (int at = 0; at < widths.length; at++) {
            widths[at] = widths[at] == 0
                    ? 0
                    : Math.max(widths[at], width(columns.get(at).head()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(ink.faint(line(columns.stream().map(Column::head).toList(), widths)));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < widths.length; at++) {
            if (widths[at] > 0) {
                String padding = String.join("", Collections.nCopies(widths[at] - width(row.get(at)), " "));
                line.append(line.isEmpty() ? "" : GAP)
                        .append(columns.get(at).numbers() ? padding + row.get(at) : row.get(at) + padding);
            }
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
