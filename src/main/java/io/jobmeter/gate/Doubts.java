package io.jobmeter.gate;

import io.jobmeter.metric.NameForm;
import io.jobmeter.metric.Naming;
import java.util.List;

/**
 * Of which metrics nobody can say that all there is of them was found. All names are short ones.
 *
 * @param given what the run's metrics can be called: what is not there, and not among them, was asked for by mistake
 */
public record Doubts(List<NameForm> given, List<Doubt> all) {

    /** What only a run tells of itself: that it is known does not hang on any row. */
    private static final NameForm OF_RUNS = new NameForm("run_", "", true);

    /** @param reason a whole sentence */
    public record Doubt(NameForm form, String reason) {}

    Doubts in(Naming naming) {
        return new Doubts(
                given.stream().map(form -> form.in(naming)).toList(),
                all.stream()
                        .map(doubt -> new Doubt(doubt.form().in(naming), doubt.reason()))
                        .toList());
    }

    static boolean isOfRuns(String name, Naming naming) {
        return OF_RUNS.in(naming).fits(name);
    }

    /** @param names those that one metric may have */
    boolean canBe(List<String> names) {
        return given.stream().anyMatch(form -> names.stream().anyMatch(form::fits));
    }

    List<String> about(List<String> names, boolean ofRuns) {
        return all.stream()
                .filter(doubt -> !(ofRuns && doubt.form().open()))
                .filter(doubt -> names.stream().anyMatch(doubt.form()::fits))
                .map(Doubt::reason)
                .distinct()
                .toList();
    }
}
