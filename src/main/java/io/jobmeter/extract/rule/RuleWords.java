package io.jobmeter.extract.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule as it was written, with nothing checked.
 *
 * @param place where it was written, such as {@code extract[0]}
 */
public record RuleWords(
        String place,
        Optional<String> from,
        Optional<String> format,
        Optional<String> document,
        Optional<String> rows,
        Optional<String> match,
        Optional<String> delimiter,
        List<String> columns,
        Optional<String> stale,
        Optional<String> optional,
        List<MetricWords> metrics) {

    /** Reading elsewhere: how old a file may be is said of files only. */
    public RuleWords from(String source) {
        return new RuleWords(
                place,
                Optional.of(source),
                format,
                document,
                rows,
                match,
                delimiter,
                columns,
                Source.stream(source).isPresent() ? Optional.empty() : stale,
                optional,
                metrics);
    }

    /** @param place where it was written, such as {@code extract[0].metrics[1]} */
    public record MetricWords(
            String place,
            Optional<String> name,
            Optional<String> value,
            Map<String, String> labels,
            Optional<String> type,
            Optional<String> aggregate,
            List<String> buckets,
            Optional<String> unit,
            Optional<String> valueUnit,
            Optional<String> help,
            Optional<String> onMissing) {}
}
