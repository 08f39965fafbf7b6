package io.jobmeter.child;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The beginning of a stream at once, its end when it is over, and between them a line that says how much was left out.
 * The end is held in a ring of bounded size, so that the memory for it is.
 */
final class HeadAndTail implements Echo {

    private static final long LONGEST_TAIL = 1024 * 1024;

    private final Outlet outlet;
    private final LibC libc;
    private final byte[] ring;
    private final SharedBytes shared;
    private long head;
    private long later;
    private byte last = '\n';

    /** @param most how many bytes of the stream are passed on, besides the line between them */
    HeadAndTail(LibC libc, Outlet outlet, long most) {
        this.libc = libc;
        this.outlet = outlet;
        this.ring = new byte[(int) Math.min(most / 2, LONGEST_TAIL)];
        this.shared = libc.share(ring);
        this.head = most - ring.length;
    }

    @Override
    public boolean pass(SharedBytes bytes, int count) {
        int now = (int) Math.min(head, count);
        head -= now;
        if (now > 0) {
            last = bytes.array()[now - 1];
        }
        keep(bytes.array(), now, count);
        return outlet.write(bytes, 0, now);
    }

    @Override
    public void finish() {
        long leftOut = Math.max(0, later - ring.length);
        if (leftOut > 0) {
            byte[] line = ((last == '\n' ? "" : "\n") + "jobmeter: " + leftOut + " bytes left out\n").getBytes(UTF_8);
            try (SharedBytes middle = libc.share(line)) {
                outlet.write(middle, 0, line.length);
            }
        }
        int start = leftOut > 0 && ring.length > 0 ? (int) (later % ring.length) : 0;
        outlet.write(shared, start, (int) Math.min(later, ring.length) - start);
        outlet.write(shared, 0, start);
        shared.close();
    }

    private void keep(byte[] bytes, int from, int to) {
        int skipped = Math.max(0, to - from - ring.length);
        later += skipped;
        for (int at = from + skipped; at < to; ) {
            int place = (int) (later % ring.length);
            int part = Math.min(to - at, ring.length - place);
            System.arraycopy(bytes, at, ring, place, part);
            at += part;
            later += part;
        }
    }
}
