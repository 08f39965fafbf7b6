package io.jobmeter.extract;

import io.jobmeter.extract.aside.AsideReader;
import io.jobmeter.extract.aside.Patience;
import io.jobmeter.extract.format.Demand;
import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.row.Row;
import io.jobmeter.extract.rule.Format;
import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.SelectedTexts;
import io.jobmeter.extract.rule.Source;
import io.jobmeter.extract.source.FileSource;
import io.jobmeter.extract.tally.Caps;
import io.jobmeter.extract.tally.RuleTally;
import io.jobmeter.extract.tally.RuleTally.Yield;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Rules that read the same source in the same format, and so share its rows. */
final class Group implements RowSink, FileSource.Listener, StreamReaders.Owner {

    private final List<RuleTally> tallies;
    private final Caps caps;
    private final Path directory;
    private final Patience patience;
    private final Demand demand;
    private volatile String givenUp;
    private volatile Throwable fault;
    private final List<FormatReader> open = new ArrayList<>();
    private Optional<Lanes> lanes = Optional.empty();

    Group(List<RuleTally> tallies, Caps caps, Path directory, boolean everyRow, Patience patience) {
        this.tallies = tallies;
        this.caps = caps;
        this.directory = directory;
        this.patience = patience;
        this.demand = demand(tallies, everyRow);
    }

    Source source() {
        return rule().source();
    }

    /** For one more stream. */
    FormatReader reader() {
        FormatReader reader = Readers.keepUp(rule().format())
                ? reader(this)
                : new AsideReader(this::reader, this, why -> givenUp = why, patience);
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

                            @Override
                            public void remark(String sentence) {
                                Group.this.remark("(in " + name + ") " + sentence);
                            }
                        });
    }

    /** Why there is nothing to be had of the rules, though one of them may still be busy. */
    Optional<String> givenUp() {
        return fault == null ? Optional.ofNullable(givenUp) : Optional.of("was given up, by a fault of ours: " + fault);
    }

    @Override
    public boolean isGivenUp() {
        return givenUp != null || fault != null;
    }

    @Override
    public void giveUp(Throwable fault) {
        this.fault = fault;
    }

    List<RuleTally> tallies() {
        return tallies;
    }

    /**
     * Reads what is left to be read, and gives what each rule comes to, sooner or later.
     *
     * @param threads for rules that do not wait for each other
     * @throws GivenUpException where that is none of them, though one may still be busy
     */
    Map<RuleTally, CompletableFuture<Yield>> finish(Instant started, Executor threads) {
        if (isGivenUp()) {
            throw new GivenUpException(givenUp().orElseThrow(), fault);
        }
        lanes = Optional.of(threads).filter(_ -> hasLanes()).map(here -> new Lanes(tallies, here));
        open.forEach(FormatReader::end);
        if (source() instanceof Source.Files files) {
            new FileSource(files, directory, started, this::fileReader, this).read();
        }
        if (isGivenUp()) {
            throw new GivenUpException(givenUp().orElseThrow(), fault);
        }
        return lanes.map(Lanes::end)
                .orElseGet(() -> tallies.stream()
                        .collect(Collectors.toMap(
                                tally -> tally, tally -> CompletableFuture.completedFuture(tally.finish()))));
    }

    @Override
    public void row(Row row) {
        lanes.ifPresentOrElse(
                here -> here.row(tally -> tally.row(row)), () -> tallies.forEach(tally -> tally.row(row)));
    }

    @Override
    public void broken(String problem) {
        note(tally -> tally.broken(problem));
    }

    @Override
    public void absent(String problem) {
        note(tally -> tally.absent(problem));
    }

    @Override
    public void remark(String sentence) {
        note(tally -> tally.remark(sentence));
    }

    private void note(Consumer<RuleTally> step) {
        lanes.ifPresentOrElse(here -> here.note(step), () -> tallies.forEach(step));
    }

    /** A document is a row that may be kept; rows that come by the million are used again. */
    private boolean hasLanes() {
        return tallies.size() > 1
                && switch (rule().format()) {
                    case Format.Json _, Format.Yaml _, Format.Xml _ -> true;
                    case Format.Text _, Format.Ndjson _, Format.Csv _, Format.Logfmt _, Format.Prometheus _ -> false;
                };
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
