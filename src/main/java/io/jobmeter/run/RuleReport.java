package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.extract.Glimpse;
import io.jobmeter.extract.rule.Source;
import io.jobmeter.extract.tally.Finding;
import io.jobmeter.extract.tally.RuleTally.Yield;
import io.jobmeter.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of one rule, and where it failed, what there was to be found.
 *
 * @param head the beginning of what the rule reads
 * @param unfinished whether it may have no end, so that nothing of it is to be evaluated here
 */
record RuleReport(Yield yield, byte[] head, boolean unfinished) {

    private static final String INDENT = "  ";
    private static final int LINES = 5;
    private static final int WIDTH = 100;

    boolean failed() {
        return yield.findings().stream().anyMatch(Finding.Nothing.class::isInstance);
    }

    List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        yield.findings().forEach(finding -> {
            if (finding instanceof Finding.Found(Metric metric)) {
                metrics.add(metric);
            }
        });
        return metrics;
    }

    /**
     * @param shortened whether long label values are cut
     * @param told the hints that were given before, which need not be given again; this one's is added
     */
    List<String> lines(Ink ink, boolean shortened, Set<List<String>> told) {
        Optional<Glimpse> glimpse =
                Optional.of(head).filter(_ -> looksAgain()).map(start -> Glimpse.of(yield.rule(), start));
        List<String> lines = new ArrayList<>();
        lines.add(ink.title(title()));
        glimpse.flatMap(Glimpse::row)
                .filter(_ -> yield.rows() > 0)
                .ifPresent(row -> lines.add(INDENT + ink.faint("row 1: " + Visible.of(row, WIDTH))));
        if (!metrics().isEmpty()) {
            new MetricTable(metrics(), shortened).lines(ink).forEach(line -> lines.add(INDENT + line));
        }
        for (Finding finding : yield.findings()) {
            switch (finding) {
                case Finding.Nothing nothing -> lines.add(INDENT + ink.failure("! " + Visible.of(nothing.reason())));
                case Finding.Remark remark -> lines.add(INDENT + ink.remark("~ " + Visible.of(remark.sentence())));
                case Finding.Found _ -> {}
            }
        }
        if (yield.findings().isEmpty()) {
            lines.add(INDENT + ink.remark("~ found nothing, and need not"));
        }
        if (failed()) {
            glimpse.map(this::hints)
                    .filter(hints -> told.add(about(hints)))
                    .ifPresent(hints -> hints.forEach(hint -> lines.add(INDENT + ink.faint(hint))));
        }
        return lines;
    }

    private boolean looksAgain() {
        return !unfinished && (yield.rows() > 0 || failed());
    }

    private List<String> about(List<String> hints) {
        List<String> about = new ArrayList<>(hints);
        about.add(yield.rule().source() + " " + yield.rule().format());
        return about;
    }

    private String title() {
        Source source = yield.rule().source();
        boolean stream = Source.stream(source.toString()).isPresent();
        String rows = yield.rows() == 1 ? "1 row" : yield.rows() + " rows";
        return Visible.of(yield.rule().place()) + ": " + yield.rule().format() + (stream ? " on " : " in ")
                + Visible.of(source.toString()) + ", " + rows;
    }

    private List<String> hints(Glimpse glimpse) {
        Optional<String> keys = glimpse.keys();
        if (keys.isPresent()) {
            return List.of(INDENT + Visible.of(keys.get(), 3 * WIDTH));
        }
        if (yield.rows() > 0) {
            return List.of();
        }
        List<String> first = new String(head, UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(LINES)
                .toList();
        if (first.isEmpty()) {
            return List.of(INDENT + "there is nothing to read");
        }
        List<String> hints = new ArrayList<>();
        hints.add(INDENT + "it begins:");
        first.forEach(line -> hints.add(INDENT + "| " + Visible.of(line, WIDTH)));
        return hints;
    }
}
