package io.jobmeter.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is wrong with what was said, all of it: nobody mends a file one run at a time. */
final class Problems {

    private record Said(Optional<String> at, String path, String sentence) {}

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
        if (path.endsWith("]")) {
            lost.add(path);
        }
    }

    /** @param places where in the file a path stands, as {@code FILE:LINE}; empty where it does not */
    void locate(Function<String, String> places) {
        this.places = places;
    }

    boolean none() {
        return all.isEmpty();
    }

    List<Problem> list() {
        return all.stream()
                .filter(said -> said.at().isPresent() || !lost.contains(said.path()))
                .map(said -> new Problem(said.at().orElseGet(() -> place(said.path())), said.path(), said.sentence()))
                .toList();
    }

    private String place(String path) {
        return path.isEmpty() ? "" : places.apply(path);
    }
}
