package io.jobmeter.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/**
 * The beginning of a stream at once, its end when it is over, and between them a line that says how much was left out.
 * The end is held in a ring of bounded size, so that the memory for it is.
 */
final class HeadAndTail implements Echo {

    private static final long LONGEST_TAIL = 1024 * 1024;

    private final LibC libc;
    private final Outlet outlet;
    private final int ring;
    private final long memory;
    private long head;
    private long later;
    private byte last = '\n';

    /** @param most how many bytes of the stream are passed on, besides the line between them */
    HeadAndTail(LibC libc, Outlet outlet, long most) {
        this.libc = libc;
        this.outlet = outlet;
        this.ring = (int) Math.min(most / 2, LONGEST_TAIL);
        this.memory = libc.allocate(Math.max(1, ring));
        this.head = most - ring;
    }

    @Override
    public boolean pass(long address, long count) {
        long now = Math.min(head, count);
        head -= now;
        if (now > 0) {
            last = libc.view(address, (int) count).get((int) now - 1);
        }
        keep(libc.view(address, (int) count).position((int) now));
        return outlet.write(address, now);
    }

    @Override
    public void finish() {
        long leftOut = Math.max(0, later - ring);
        if (leftOut > 0) {
            say((last == '\n' ? "" : "\n") + "jobmeter: " + leftOut + " bytes left out\n");
        }
        int start = ring > 0 && later > ring ? (int) (later % ring) : 0;
        int kept = (int) Math.min(later, ring);
        outlet.write(memory + start, kept - start);
        outlet.write(memory, start);
        libc.free(memory);
    }

    private void keep(ByteBuffer bytes) {
        ByteBuffer view = libc.view(memory, Math.max(1, ring));
        int skipped = Math.max(0, bytes.remaining() - ring);
        later += skipped;
        bytes.position(bytes.position() + skipped);
        while (bytes.hasRemaining()) {
            int place = (int) (later % ring);
            int part = Math.min(bytes.remaining(), ring - place);
            view.put(place, bytes, bytes.position(), part);
            bytes.position(bytes.position() + part);
            later += part;
        }
    }

    private void say(String line) {
        byte[] bytes = line.getBytes(UTF_8);
        long address = libc.allocate(bytes.length);
        libc.view(address, bytes.length).put(bytes);
        outlet.write(address, bytes.length);
        libc.free(address);
    }
}
