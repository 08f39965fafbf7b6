package io.jobmeter.extract;

import io.jobmeter.extract.rule.Rule;
import io.jobmeter.extract.rule.Source;
import io.jobmeter.extract.tally.Finding;
import io.jobmeter.extract.tally.RuleTally.Yield;
import io.jobmeter.metric.Metric;
import io.jobmeter.metric.NameForm;
import io.jobmeter.metric.Series;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A preset's rules read what one tool may write in several places. What stands in more than one of them is taken from
 * the last; where all of them are optional, one has to have found something; and where none found a row, the tool has
 * not run, so that nothing of what it counts is 0.
 */
final class PresetYields {

    private PresetYields() {}

    static List<Yield> of(List<Yield> yields) {
        if (yields.stream().allMatch(yield -> yield.rule().preset().isEmpty())) {
            return yields;
        }
        Map<String, List<Integer>> presets = new LinkedHashMap<>();
        for (int at = 0; at < yields.size(); at++) {
            int place = at;
            yields.get(at)
                    .rule()
                    .preset()
                    .ifPresent(preset -> presets.computeIfAbsent(preset, _ -> new ArrayList<>())
                            .add(place));
        }
        List<Yield> all = new ArrayList<>(yields);
        presets.forEach((preset, places) -> {
            if (places.stream().allMatch(place -> all.get(place).rows() == 0)) {
                places.forEach(place -> all.set(place, withoutMetrics(all.get(place))));
            }
            once(all, places);
            nothing(preset, places.stream().map(all::get).toList())
                    .ifPresent(failure -> all.set(places.getLast(), with(all.get(places.getLast()), failure)));
        });
        return all;
    }

    private static void once(List<Yield> all, List<Integer> places) {
        Set<Series> later = new HashSet<>();
        for (int place : places.reversed()) {
            Yield yield = all.get(place);
            List<Finding> kept = yield.findings().stream()
                    .filter(finding ->
                            !(finding instanceof Finding.Found(Metric metric)) || !later.contains(Series.of(metric)))
                    .toList();
            kept.stream()
                    .filter(Finding.Found.class::isInstance)
                    .forEach(finding -> later.add(Series.of(((Finding.Found) finding).metric())));
            all.set(place, new Yield(yield.rule(), yield.rows(), kept));
        }
    }

    private static Yield withoutMetrics(Yield yield) {
        return new Yield(
                yield.rule(),
                yield.rows(),
                yield.findings().stream()
                        .filter(finding -> !(finding instanceof Finding.Found))
                        .map(finding -> finding instanceof Finding.Nothing nothing
                                ? new Finding.Nothing(
                                        nothing.reason(), yield.rule().names())
                                : finding)
                        .toList());
    }

    /** Empty where something was found, or where what was not is told already. */
    private static Optional<Finding> nothing(String preset, List<Yield> yields) {
        boolean told = yields.stream()
                .anyMatch(yield -> !yield.rule().optional()
                        || yield.findings().stream().anyMatch(finding -> !(finding instanceof Finding.Remark)));
        if (told) {
            return Optional.empty();
        }
        String sources = yields.stream()
                .map(Yield::rule)
                .map(Rule::source)
                .map(source -> (Source.stream(source.toString()).isPresent() ? "on " : "in ") + source)
                .distinct()
                .collect(Collectors.joining(" or "));
        Set<NameForm> names =
                yields.stream().flatMap(yield -> yield.rule().names().stream()).collect(Collectors.toSet());
        return Optional.of(new Finding.Nothing("preset '" + preset + "' found nothing " + sources, names));
    }

    private static Yield with(Yield yield, Finding finding) {
        List<Finding> findings = new ArrayList<>(yield.findings());
        findings.add(finding);
        return new Yield(yield.rule(), yield.rows(), List.copyOf(findings));
    }
}
