package io.jobmeter.extract.format;

import io.jobmeter.extract.row.Match;
import java.util.Arrays;

/** A match that stays what it is while others are looked for; its bytes are its own. */
record Kept(byte[] bytes, int[] places) implements Match {

    /** @param groups how many there are, the whole match among them */
    static Kept of(LineMatcher matcher, int groups) {
        int from = matcher.start(0);
        int[] places = new int[2 * groups];
        for (int group = 0; group < groups; group++) {
            boolean part = matcher.start(group) >= 0;
            places[2 * group] = part ? matcher.start(group) - from : -1;
            places[2 * group + 1] = part ? matcher.end(group) - from : -1;
        }
        return new Kept(Arrays.copyOfRange(matcher.bytes(), from, matcher.end(0)), places);
    }

    @Override
    public int start(int group) {
        return places[2 * group];
    }

    @Override
    public int end(int group) {
        return places[2 * group + 1];
    }
}
