package io.jobmeter.extract.tally;

import io.jobmeter.extract.row.Row;
import io.jobmeter.metric.NameForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Metrics that the command wrote itself, for no rule: there need not be any. */
public final class CommandTally {

    private static final String TITLE = "the command's metrics file";

    private final TakeOver metrics;
    private final Troubles troubles = new Troubles();
    private long rows;

    public CommandTally(Room room, Caps caps) {
        this.metrics = new TakeOver(TITLE, "", room, caps.labelLength());
    }

    public void row(Row row) {
        metrics.row(row, ++rows);
    }

    /** @param problem a sentence's end that says what of the file could not be used */
    public void broken(String problem) {
        troubles.add(problem);
    }

    public List<Finding> finish() {
        List<Finding> findings = new ArrayList<>();
        troubles.sentence(TITLE, rows)
                .map(sentence -> new Finding.Nothing(sentence, Set.of(NameForm.ANY)))
                .ifPresent(findings::add);
        findings.addAll(metrics.finish(rows));
        return findings;
    }
}
