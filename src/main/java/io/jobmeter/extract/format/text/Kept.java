package io.jobmeter.extract.format.text;

import io.jobmeter.extract.row.Match;

/** A match that stays what it is while the others of its line are looked for. */
record Kept(byte[] bytes, int[] places) implements Match {

    /** @param groups how many there are, the whole match among them */
    static Kept of(LineMatcher matcher, int groups) {
        int[] places = new int[2 * groups];
        for (int group = 0; group < groups; group++) {
            places[2 * group] = matcher.start(group);
            places[2 * group + 1] = matcher.end(group);
        }
        return new Kept(matcher.bytes(), places);
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
