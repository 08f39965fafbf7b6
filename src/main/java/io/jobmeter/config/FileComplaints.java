package io.jobmeter.config;

import io.jobmeter.config.file.Complaints;
import io.jobmeter.extract.row.Nearest;
import java.util.stream.Collectors;

/** What is wrong with a file as a file, before anything in it is read. */
record FileComplaints(Problems problems) implements Complaints {

    private static final int MANY = 12;

    @Override
    public void say(String at, String path, String sentence) {
        problems.say(at, path, sentence);
    }

    @Override
    public void unknown(String at, String path, Unknown word) {
        if (problems.many()) {
            problems.say(at, path, word.subject() + " is not known here");
            return;
        }
        String hint = new Nearest(word.known())
                .to(word.word())
                .map(near -> ": did you mean '" + word.spelled().apply(near) + "'?")
                .orElseGet(() -> all(word));
        problems.say(at, path, word.subject() + " is not known here" + hint);
    }

    private static String all(Unknown word) {
        if (word.known().isEmpty() || word.known().size() > MANY) {
            return "";
        }
        return word.known().stream()
                .map(word.spelled())
                .sorted()
                .collect(Collectors.joining(", ", ", but ", word.known().size() == 1 ? " is" : " are"));
    }
}
