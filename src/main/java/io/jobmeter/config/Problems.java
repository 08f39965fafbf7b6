package io.jobmeter.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is wrong with what was said, all of it: nobody mends a file one run at a time. */
final class Problems {

    private record Said(String path, String sentence) {}

    private final List<Said> all = new ArrayList<>();
    private Function<String, String> places = _ -> "";

    /** Of an option or a variable. */
    void say(String sentence) {
        say("", sentence);
    }

    /** @param path what in the file it is about, such as {@code targets[1].url} */
    void say(String path, String sentence) {
        all.add(new Said(path, sentence));
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
                .map(said -> new Problem(
                        said.path().isEmpty() ? "" : places.apply(said.path()), said.path(), said.sentence()))
                .toList();
    }
}
