package io.jobmeter.target;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a delivery to one target.
 *
 * @param delivered how many metrics arrived
 * @param rejected the metrics that did not and never will, each with the reason
 * @param failure why nothing more arrived
 * @param warnings what was changed on the way, or may come out in another way than it was meant
 */
public record Outcome(int delivered, List<Rejection> rejected, Optional<Failure> failure, List<String> warnings) {

    private static final int MOST_NAMED = 20;

    public Outcome(int delivered, List<Rejection> rejected, Optional<Failure> failure) {
        this(delivered, rejected, failure, List.of());
    }

    /** @param metric the full name */
    public record Rejection(String metric, String reason) {}

    public static Outcome delivered(int count) {
        return new Outcome(count, List.of(), Optional.empty());
    }

    public static Outcome failed(Failure failure) {
        return new Outcome(0, List.of(), Optional.of(failure));
    }

    /** Both deliveries as one; where both failed, the first one's failure is told. */
    public Outcome and(Outcome second) {
        List<Rejection> both =
                Stream.concat(rejected.stream(), second.rejected.stream()).toList();
        List<String> told = Stream.concat(warnings.stream(), second.warnings.stream())
                .distinct()
                .toList();
        return new Outcome(delivered + second.delivered, both, failure.or(second::failure), told);
    }

    public Outcome with(Optional<Failure> other) {
        return new Outcome(delivered, rejected, other, warnings);
    }

    public boolean complete() {
        return rejected.isEmpty() && failure.isEmpty();
    }

    /** The rejected ones with the reasons; those of one reason, of which there may be thousands, together. */
    public String rejections() {
        return rejected.stream()
                .collect(Collectors.groupingBy(Rejection::reason, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(reason -> named(reason.getValue()) + ": " + reason.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String named(List<Rejection> rejections) {
        String others = rejections.size() > MOST_NAMED ? " and " + (rejections.size() - MOST_NAMED) + " others" : "";
        return rejections.stream().limit(MOST_NAMED).map(Rejection::metric).collect(Collectors.joining(", ")) + others;
    }

    /** Empty where nothing failed. */
    public String reason() {
        return failure.map(Failure::reason).orElse("");
    }
}
