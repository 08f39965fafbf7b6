package io.jobmeter.extract;

import io.jobmeter.extract.aside.AsideReader;
import io.jobmeter.extract.format.Demand;
import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.Readers;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.row.Row;
import io.jobmeter.extract.rule.Format;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.SelectedTexts;
import io.jobmeter.extract.rule.Source;
import io.jobmeter.extract.source.FileSource;
import io.jobmeter.extract.tally.Caps;
import io.jobmeter.extract.tally.RuleTally;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules that read the same source in the same format, and so share its rows. */
final class Group implements RowSink, FileSource.Listener {

    private final List<RuleTally> tallies;
    private final Caps caps;
    private final Path directory;
    private final Demand demand;
    private volatile Optional<String> givenUp = Optional.empty();
    private final List<FormatReader> open = new ArrayList<>();

    Group(List<RuleTally> tallies, Caps caps, Path directory, boolean everyRow) {
        this.tallies = tallies;
        this.caps = caps;
        this.directory = directory;
        this.demand = demand(tallies, everyRow);
    }

    Source source() {
        return rule().source();
    }

    /** For one more stream. */
    FormatReader reader() {
        FormatReader reader = switch (rule().format()) {
            case Format.Ndjson _, Format.Csv _, Format.Logfmt _, Format.Prometheus _ ->
                new AsideReader(this::reader, this, why -> givenUp = Optional.of(why));
            case Format.Text _, Format.Json _, Format.Yaml _, Format.Xml _ -> reader(this);
        };
        open.add(reader);
        return reader;
    }

    private FormatReader reader(RowSink sink) {
        return Readers.of(rule().format(), sink, demand, caps.document(), caps.series());
    }

    /** Of several files it is told which one is broken. */
    private FormatReader fileReader(String name) {
        return reader(
                name.equals(source().toString())
                        ? this
                        : new RowSink() {
                            @Override
                            public void row(Row row) {
                                Group.this.row(row);
                            }

                            @Override
                            public void broken(String problem) {
                                Group.this.broken("(in " + name + ") " + problem);
                            }
                        });
    }

    /** Why there is nothing to be had of the rules, though one of them may still be busy. */
    Optional<String> givenUp() {
        return givenUp;
    }

    List<RuleTally> tallies() {
        return tallies;
    }

    /** Reads what is left to be read. */
    void finish(Instant started) {
        if (givenUp.isPresent()) {
            return;
        }
        open.forEach(FormatReader::end);
        if (source() instanceof Source.Files files) {
            new FileSource(files, directory, started, this::fileReader, this).read();
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

    @Override
    public void absent(String problem) {
        tallies.forEach(tally -> tally.absent(problem));
    }

    @Override
    public void remark(String sentence) {
        tallies.forEach(tally -> tally.remark(sentence));
    }

    private static Demand demand(List<RuleTally> tallies, boolean everyRow) {
        List<Rule> rules = tallies.stream().map(RuleTally::rule).toList();
        List<List<String>> texts = rules.stream()
                .map(rule -> rule.rows().map(SelectedTexts::of).orElse(List.of()))
                .toList();
        return new Demand(
                everyRow || !LastRows.willDo(rules) ? Optional.empty() : Optional.of(new LastTallies(tallies)),
                texts.stream().anyMatch(List::isEmpty) ? List.of() : texts);
    }

    private Rule rule() {
        return tallies.getFirst().rule();
    }
}
