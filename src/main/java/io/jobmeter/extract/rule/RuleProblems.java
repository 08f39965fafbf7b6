package io.jobmeter.extract.rule;

/** Who is told what is wrong with rules. */
public interface RuleProblems {

    /** @param place the rule or metric that it is about, such as {@code extract[0].metrics[1]} */
    void say(String place, BadRuleException wrong);
}
