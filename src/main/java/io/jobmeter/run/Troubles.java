package io.jobmeter.run;

import io.jobmeter.child.Ended;
import io.jobmeter.child.ExitStatus.NotStarted;
import io.jobmeter.config.Settings;
import io.jobmeter.context.JobContext;
import io.jobmeter.extract.tally.Finding;
import java.util.ArrayList;
import java.util.List;

/** All that was said of what went wrong in a run, in the order in which it was said. */
record Troubles(Settings settings, JobContext context, Ended ended, List<Finding> findings, Dispatch.Result result) {

    List<String> sentences() {
        List<String> sentences = new ArrayList<>(settings.problemsInBrief());
        if (ended.status() instanceof NotStarted notStarted) {
            sentences.add(notStarted.reason());
        }
        sentences.addAll(ended.troubles());
        sentences.addAll(context.problems());
        for (Finding finding : findings) {
            switch (finding) {
                case Finding.Nothing nothing -> sentences.add(nothing.reason());
                case Finding.Remark remark -> sentences.add(remark.sentence());
                case Finding.Found _ -> {}
            }
        }
        result.reports()
                .forEach(report -> report.outcome()
                        .warnings()
                        .forEach(warning -> sentences.add(report.target() + " warns: " + warning)));
        return sentences;
    }
}
