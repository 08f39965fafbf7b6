package io.jobmeter.extract;

import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.Readers;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.row.Row;
import io.jobmeter.extract.rule.Format;
import io.jobmeter.extract.rule.Kind;
import io.jobmeter.extract.rule.Kind.Aggregate;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.Source;
import io.jobmeter.extract.rule.Template;
import io.jobmeter.extract.rule.Template.Missing;
import io.jobmeter.extract.source.FileSource;
import io.jobmeter.extract.tally.Caps;
import io.jobmeter.extract.tally.RuleTally;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rules that read the same source in the same format, and so share its rows. */
final class Group implements RowSink {

    private final List<RuleTally> tallies;
    private final Caps caps;
    private final Path directory;
    private final boolean lastOnly;
    private final List<FormatReader> open = new ArrayList<>();

    Group(List<RuleTally> tallies, Caps caps, Path directory, boolean everyRow) {
        this.tallies = tallies;
        this.caps = caps;
        this.directory = directory;
        this.lastOnly = !everyRow && tallies.stream().allMatch(tally -> lastOnly(tally.rule()));
    }

    Source source() {
        return rule().source();
    }

    /** For one more stream. */
    FormatReader reader() {
        FormatReader reader = Readers.of(rule().format(), this, lastOnly, caps.document());
        open.add(reader);
        return reader;
    }

    List<RuleTally> tallies() {
        return tallies;
    }

    /** Reads what is left to be read. */
    void finish(Instant started) {
        open.forEach(FormatReader::end);
        if (source() instanceof Source.Files files) {
            new FileSource(files, directory, started).read(this::reader, this::broken, this::remark);
        }
    }

    @Override
    public void row(Row row) {
        tallies.forEach(tally -> tally.row(row));
    }

    @Override
    public void broken(String problem) {
        tallies.forEach(tally -> tally.broken(problem));
    }

    /** As {@link #broken}, though nothing has failed. */
    private void remark(String sentence) {
        tallies.forEach(tally -> tally.remark(sentence));
    }

    private Rule rule() {
        return tallies.getFirst().rule();
    }

    /** Whether nothing but its last row makes a difference. */
    private static boolean lastOnly(Rule rule) {
        return rule.format() instanceof Format.Text
                && rule.metrics().size() == 1
                && lastOnly(rule.metrics().getFirst());
    }

    private static boolean lastOnly(Template metric) {
        return metric.kind() instanceof Kind.Gauge(Aggregate aggregate)
                && (aggregate == Aggregate.NONE || aggregate == Aggregate.LAST)
                && metric.name().isConstant()
                && metric.labels().isEmpty()
                && metric.missing() != Missing.FAIL
                && metric.missing() != Missing.ZERO;
    }
}
