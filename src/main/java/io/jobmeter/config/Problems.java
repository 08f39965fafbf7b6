package io.jobmeter.config;

import io.jobmeter.extract.rule.BadRuleException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is wrong with what was said, all of it: nobody mends a file one run at a time. */
final class Problems {

    private record Said(Optional<String> at, String path, String sentence) {}

    private static final int MANY = 1_000;

    private final List<Said> all = new ArrayList<>();

    /** Entries of lists that are left out, as they are wrong: that they lack something then is no news. */
    private final Set<String> lost = new HashSet<>();

    private Function<String, String> places = _ -> "";

    /** Of an option or a variable. */
    void say(String sentence) {
        say("", sentence);
    }

    /** @param path what in the file it is about, such as {@code targets[1].url} */
    void say(String path, String sentence) {
        all.add(new Said(Optional.empty(), path, sentence));
    }

    /** @param at where it stands, for who knows it himself */
    void say(String at, String path, String sentence) {
        all.add(new Said(Optional.of(at), path, sentence));
    }

    /** @param paths of entries that are known to be wrong */
    void lost(Collection<String> paths) {
        lost.addAll(paths);
    }

    /** Of a rule in the file, or one of its metrics. */
    void inFile(String place, BadRuleException wrong) {
        String path = wrong.key().isEmpty() ? place : place + "." + wrong.key();
        say(path, path + " " + wrong.getMessage());
    }

    /** Of a rule in a preset, which has no place in the file. */
    void inPreset(String place, BadRuleException wrong) {
        say(place + (wrong.key().isEmpty() ? "" : "." + wrong.key()) + " " + wrong.getMessage());
    }

    /** Of a rule on the command line, which has no keys. */
    void onTheSpot(String place, BadRuleException wrong) {
        say(place + (wrong.key().isEmpty() ? "" : ": " + wrong.key()) + " " + wrong.getMessage());
    }

    /** @param places where in the file a path stands, as {@code FILE:LINE}; empty where it does not */
    void locate(Function<String, String> places) {
        this.places = places;
    }

    int count() {
        return all.size();
    }

    /** More than anybody mends at once, so that none behind them is worth a search. */
    boolean many() {
        return all.size() >= MANY;
    }

    List<Problem> list() {
        return all.stream()
                .filter(said -> said.at().isPresent() || !lost.contains(said.path()))
                .map(said -> new Problem(said.at().orElseGet(() -> place(said.path())), said.path(), said.sentence()))
                .sorted(Problem.IN_ORDER)
                .toList();
    }

    /** Not one of these, but with its place found as theirs are. */
    Problem located(String path, String sentence) {
        return new Problem(place(path), path, sentence);
    }

    private String place(String path) {
        return path.isEmpty() ? "" : places.apply(path);
    }
}
