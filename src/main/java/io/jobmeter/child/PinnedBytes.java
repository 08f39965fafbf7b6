package io.jobmeter.child;

import org.graalvm.nativeimage.PinnedObject;

/** In the native executable: the garbage collector leaves the array in its place. */
final class PinnedBytes implements SharedBytes {

    private final byte[] array;
    private final PinnedObject pinned;

    PinnedBytes(byte[] array) {
        this.array = array;
        this.pinned = PinnedObject.create(array);
    }

    @Override
    public byte[] array() {
        return array;
    }

    @Override
    public long read(int descriptor, int count) {
        return NativeLibC.read(descriptor, pinned.addressOfArrayElement(0), count);
    }

    @Override
    public long write(int descriptor, int from, int count) {
        return NativeLibC.write(descriptor, pinned.addressOfArrayElement(from), count);
    }

    @Override
    public void close() {
        pinned.close();
    }
}
