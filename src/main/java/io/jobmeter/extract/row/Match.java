package io.jobmeter.extract.row;

/** Where a match of a regular expression and its groups stand in an array. */
public interface Match {

    /** Negative where the group took no part; group 0 is the whole match. */
    int start(int group);

    int end(int group);
}
