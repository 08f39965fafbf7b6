package io.jobmeter.extract.format.text;

import io.jobmeter.extract.format.line.Literal;
import io.jobmeter.extract.format.text.StraightScan.Mark;
import io.jobmeter.extract.format.text.StraightScan.Row;
import io.jobmeter.extract.format.text.StraightScan.Step;
import io.jobmeter.extract.format.text.StraightScan.Text;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Matches what most rules are made of, texts and characters of one kind in a row, straight on the bytes: one way from
 * each place, and the first place from which it leads to the end is the match, as it is for an engine that tries all
 * ways. In bytes that are no UTF-8 each one counts for itself. Where starting again and again would take longer than the
 * line has bytes, the engine goes on.
 */
final class StraightMatcher implements LineMatcher {

    private static final int TIMES = 8;

    private final LineMatcher engine;
    private final Step[] steps;
    private final boolean anchored;
    private final boolean[] first;
    private final Literal begin;
    private final boolean[] beginRow;
    private final int[] places;
    private byte[] bytes = {};
    private int from;
    private int to;
    private int next;
    private long work;
    private boolean handedOver;

    /** @param engine for the same expression */
    StraightMatcher(StraightScan.Expression expression, LineMatcher engine) {
        this.engine = engine;
        this.steps = expression.steps().toArray(Step[]::new);
        this.anchored = expression.anchored();
        this.first = expression.first();
        this.places = new int[2 * expression.groups()];
        Step begin = expression.steps().stream()
                .filter(step -> !(step instanceof Mark))
                .findFirst()
                .orElseThrow();
        this.begin = begin instanceof Text(byte[] text) ? new Literal(text) : null;
        this.beginRow = begin instanceof Row(BitSet _, boolean[] set, int _, int most) && most > 1
                ? set
                : new boolean[first.length];
    }

    @Override
    public void over(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        next = from;
        work = 0;
        handedOver = false;
    }

    @Override
    public boolean find() {
        if (handedOver) {
            return engine.find();
        }
        for (int at = candidate(); at >= 0; at = candidate()) {
            int end = match(at);
            if (end >= 0) {
                places[0] = at;
                places[1] = end;
                next = end;
                return true;
            }
            // Whatever begins within the same row of characters comes to where this one ended, and fails there too.
            boolean inRow = beginRow[bytes[at] & 0xff];
            next = at + 1;
            while (next < to && (inRow && beginRow[bytes[next] & 0xff] || isInside(bytes[next]))) {
                next++;
            }
            if (work > (long) TIMES * (to - from)) {
                return handOver();
            }
        }
        next = to;
        return false;
    }

    @Override
    public byte[] bytes() {
        return handedOver ? engine.bytes() : bytes;
    }

    @Override
    public int start(int group) {
        return handedOver ? engine.start(group) : places[2 * group];
    }

    @Override
    public int end(int group) {
        return handedOver ? engine.end(group) : places[2 * group + 1];
    }

    /** The next place where a match can begin, or -1. */
    private int candidate() {
        if (anchored) {
            return next == from ? from : -1;
        }
        if (begin != null) {
            return begin.firstIn(bytes, next, to);
        }
        for (int at = next; at < to; at++) {
            if (first[bytes[at] & 0xff]) {
                return at;
            }
        }
        return -1;
    }

    /** Where the match ends that begins here, or -1. */
    private int match(int start) {
        int at = start;
        for (int step = 0; step < steps.length && at >= 0; step++) {
            at = match(steps[step], at);
        }
        return at;
    }

    /** Asked one after the other, since a switch over types is a call where it is not compiled away. */
    private int match(Step step, int at) {
        if (step instanceof Text(byte[] text)) {
            int end = at + text.length;
            return end <= to && Arrays.equals(bytes, at, end, text, 0, text.length) ? end : -1;
        }
        if (step instanceof Mark(int index)) {
            places[index] = at;
            return at;
        }
        return step instanceof Row row ? match(row, at) : at == to ? at : -1;
    }

    private int match(Row row, int at) {
        boolean[] set = row.table();
        int limit = row.most() < to - at ? at + row.most() : to;
        int end = at;
        while (end < limit && set[bytes[end] & 0xff]) {
            end++;
        }
        work += end - at;
        return end - at < row.least() ? -1 : end;
    }

    private boolean handOver() {
        engine.over(bytes, from, to);
        handedOver = true;
        int passed = next - from;
        while (engine.find()) {
            if (engine.start(0) >= passed) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a later byte of a character in UTF-8. */
    private static boolean isInside(byte value) {
        return (value & 0xc0) == 0x80;
    }
}
