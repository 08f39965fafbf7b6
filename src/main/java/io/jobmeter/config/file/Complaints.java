package io.jobmeter.config.file;

import java.util.Collection;
import java.util.function.UnaryOperator;

/** Who is told what is wrong with a configuration, and that what is wrong is left out. */
public interface Complaints {

    /**
     * @param at where it stands: a line as {@code FILE:LINE}, or a variable's name
     * @param path what it is about, such as {@code targets[1].url}; empty where it is about all of it
     */
    void say(String at, String path, String sentence);

    void unknown(String at, String path, Unknown word);

    /**
     * A word that nobody knows.
     *
     * @param subject as it is said
     * @param known what may have been meant instead of the word
     * @param spelled how one of them is said
     */
    record Unknown(String subject, String word, Collection<String> known, UnaryOperator<String> spelled) {}
}
