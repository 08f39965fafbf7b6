package io.jobmeter.extract.format.text;

import com.google.re2j.Pattern;
import io.jobmeter.extract.row.Match;

/** The matches of one expression in one line after another. It is used by one thread. */
interface LineMatcher extends Match {

    /** Begins a line; what it holds is read where it stands, until the next one begins. */
    void over(byte[] bytes, int from, int to);

    /** Goes to the next match; false where there is none. */
    boolean find();

    /** The bytes that places of matches are meant in. */
    byte[] bytes();

    /** The quickest there is for the expression. */
    static LineMatcher of(Pattern pattern) {
        LineMatcher engine = new EngineMatcher(pattern);
        return StraightScan.of(pattern.pattern())
                .<LineMatcher>map(expression -> new StraightMatcher(expression, engine))
                .orElse(engine);
    }
}
