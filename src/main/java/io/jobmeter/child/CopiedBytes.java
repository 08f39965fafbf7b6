package io.jobmeter.child;

import java.nio.ByteBuffer;

/** On the JVM: C has the same bytes outside the heap. */
final class CopiedBytes implements SharedBytes {

    private final ForeignLibC libc;
    private final byte[] array;
    private final long address;
    private final ByteBuffer outside;

    CopiedBytes(ForeignLibC libc, byte[] array) {
        this.libc = libc;
        this.array = array;
        this.address = libc.allocate(Math.max(1, array.length));
        this.outside = libc.view(address, array.length);
    }

    @Override
    public byte[] array() {
        return array;
    }

    @Override
    public long read(int descriptor, int count) {
        long result = libc.read(descriptor, address, count);
        outside.get(0, array, 0, (int) Math.max(0, result));
        return result;
    }

    @Override
    public long write(int descriptor, int from, int count) {
        outside.put(from, array, from, count);
        return libc.write(descriptor, address + from, count);
    }

    @Override
    public void close() {
        libc.free(address);
    }
}
