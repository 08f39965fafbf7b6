package io.jobmeter.run;

import io.jobmeter.config.Settings;
import io.jobmeter.context.JobContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** For who wants to know more: where the labels came from, and why one is not there. */
record LabelWords(JobContext context, Settings settings) {

    private static final int LONGEST = 250;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (settings.verbosity() >= 1) {
            lines.addAll(context.absent());
        }
        if (settings.verbosity() >= 2) {
            Map<String, String> origins = new TreeMap<>(context.origins());
            origins.putAll(settings.called().origins());
            context.labels()
                    .with(settings.called().labels())
                    .values()
                    .forEach((name, value) -> lines.add("label " + Visible.of(name, LONGEST) + "="
                            + Visible.of(value, LONGEST) + " from " + origins.get(name)));
        }
        return lines;
    }
}
