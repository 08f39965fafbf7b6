package io.jobmeter.extract.rule;

/** Who is told what is wrong with rules. */
public interface RuleProblems {

    /** @param place what it is about, such as {@code extract[0].metrics[1].value} */
    void say(String place, String sentence);
}
