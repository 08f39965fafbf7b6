package io.jobmeter.extract.format;

/**
 * What is wanted where only the end of a source makes a difference.
 *
 * @param group the group that must take part in a match
 * @param count how many matches, the last ones
 */
public record Last(int group, int count) {}
