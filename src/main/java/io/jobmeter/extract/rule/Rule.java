package io.jobmeter.extract.rule;

import io.jobmeter.extract.row.Jq;
import io.jobmeter.metric.NameForm;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A source, read in one format, and what each of its rows gives.
 *
 * @param place where it was written, such as {@code extract[0]}
 * @param rows what makes rows of each of the format's own; empty where those are the rows
 * @param metrics empty where the rows are metrics themselves
 * @param optional whether it is fine where nothing is found
 * @param preset the one that it belongs to, as it was asked for
 */
public record Rule(
        String place,
        Source source,
        Format format,
        Optional<Jq> rows,
        List<Template> metrics,
        boolean optional,
        Optional<String> preset) {

    public Rule of(String preset) {
        return new Rule(place, source, format, rows, metrics, optional, Optional.of(preset));
    }

    public Rule from(Source source) {
        return new Rule(place, source, format, rows, metrics, optional, preset);
    }

    /** What its metrics can be called. */
    public Set<NameForm> names() {
        return metrics.isEmpty()
                ? Set.of(NameForm.ANY)
                : metrics.stream().map(metric -> metric.name().form()).collect(Collectors.toSet());
    }

    /** How it is called in a sentence: {@code rule 'p95' and 2 more on stdout}. */
    public String title() {
        return metrics.isEmpty() ? "rule '" + place + "' on " + source : title(metrics);
    }

    public String title(Template metric) {
        return title(List.of(metric));
    }

    /** @param metrics some of its own, at least one */
    public String title(List<Template> metrics) {
        String more = metrics.size() == 1 ? "" : " and " + (metrics.size() - 1) + " more";
        return "rule '" + metrics.getFirst().name() + "'" + more + " on " + source;
    }
}
