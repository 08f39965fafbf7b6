package io.jobmeter.child;

import static org.graalvm.nativeimage.c.function.CFunction.Transition.NO_TRANSITION;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.graalvm.nativeimage.UnmanagedMemory;
import org.graalvm.nativeimage.c.function.CFunction;
import org.graalvm.nativeimage.c.type.CIntPointer;
import org.graalvm.nativeimage.c.type.CTypeConversion;
import org.graalvm.word.Pointer;
import org.graalvm.word.PointerBase;
import org.graalvm.word.WordFactory;

/**
 * In the native executable: direct calls. Those that return at once are made without telling the garbage collector;
 * those that may wait must not hold it up.
 */
final class NativeLibC implements LibC {

    @Override
    public long allocate(long bytes) {
        return UnmanagedMemory.calloc(WordFactory.unsigned(bytes)).rawValue();
    }

    @Override
    public void free(long address) {
        UnmanagedMemory.free(WordFactory.pointer(address));
    }

    @Override
    public ByteBuffer view(long address, int bytes) {
        Pointer pointer = WordFactory.pointer(address);
        return CTypeConversion.asByteBuffer(pointer, bytes).order(ByteOrder.nativeOrder());
    }

    @Override
    public int pipe2(long descriptors, int flags) {
        return (int) orError(cPipe2(descriptors, flags));
    }

    @Override
    public int close(int descriptor) {
        return (int) orError(cClose(descriptor));
    }

    @Override
    public SharedBytes share(byte[] array) {
        return new PinnedBytes(array);
    }

    static long read(int descriptor, PointerBase address, long count) {
        return orError(cRead(descriptor, address, count));
    }

    static long write(int descriptor, PointerBase address, long count) {
        return orError(cWrite(descriptor, address, count));
    }

    @Override
    public long tee(int from, int to, long count) {
        return orError(cTee(from, to, count, 0));
    }

    @Override
    public int poll(long descriptors, int count, int milliseconds) {
        return (int) orError(cPoll(descriptors, count, milliseconds));
    }

    @Override
    public int waitid(int kind, int process, long information, int options) {
        return (int) orError(cWaitid(kind, process, information, options));
    }

    @Override
    public int wait4(int process, long status, int options, long usage) {
        return (int) orError(cWait4(process, status, options, usage));
    }

    @Override
    public int kill(int processOrGroup, int signal) {
        return (int) orError(cKill(processOrGroup, signal));
    }

    @Override
    public int fcntl(int descriptor, int command, long argument) {
        return (int) orError(cFcntl(descriptor, command, argument));
    }

    @Override
    public int prctl(int option, long value) {
        return (int) orError(cPrctl(option, value));
    }

    @Override
    public int fileActionsInit(long actions) {
        return -cFileActionsInit(actions);
    }

    @Override
    public int fileActionsAddDup2(long actions, int from, int to) {
        return -cFileActionsAddDup2(actions, from, to);
    }

    @Override
    public int fileActionsDestroy(long actions) {
        return -cFileActionsDestroy(actions);
    }

    @Override
    public int attributesInit(long attributes) {
        return -cAttributesInit(attributes);
    }

    @Override
    public int attributesSetFlags(long attributes, short flags) {
        return -cAttributesSetFlags(attributes, flags);
    }

    @Override
    public int attributesSetGroup(long attributes, int group) {
        return -cAttributesSetGroup(attributes, group);
    }

    @Override
    public int spawn(long process, long file, long actions, long attributes, long arguments, long environment) {
        return -cSpawn(process, file, actions, attributes, arguments, environment);
    }

    private static long orError(long result) {
        return result == -1 ? -cErrorNumber().read() : result;
    }

    @CFunction(value = "__errno_location", transition = NO_TRANSITION)
    private static native CIntPointer cErrorNumber();

    @CFunction(value = "pipe2", transition = NO_TRANSITION)
    private static native int cPipe2(long descriptors, int flags);

    @CFunction(value = "close", transition = NO_TRANSITION)
    private static native int cClose(int descriptor);

    @CFunction("read")
    private static native long cRead(int descriptor, PointerBase buffer, long count);

    @CFunction("write")
    private static native long cWrite(int descriptor, PointerBase buffer, long count);

    @CFunction("tee")
    private static native long cTee(int from, int to, long count, int flags);

    @CFunction("poll")
    private static native int cPoll(long descriptors, long count, int milliseconds);

    @CFunction("waitid")
    private static native int cWaitid(int kind, int process, long information, int options);

    @CFunction("wait4")
    private static native int cWait4(int process, long status, int options, long usage);

    @CFunction(value = "kill", transition = NO_TRANSITION)
    private static native int cKill(int processOrGroup, int signal);

    @CFunction(value = "fcntl", transition = NO_TRANSITION)
    private static native int cFcntl(int descriptor, int command, long argument);

    @CFunction(value = "prctl", transition = NO_TRANSITION)
    private static native int cPrctl(int option, long value);

    @CFunction(value = "posix_spawn_file_actions_init", transition = NO_TRANSITION)
    private static native int cFileActionsInit(long actions);

    @CFunction(value = "posix_spawn_file_actions_adddup2", transition = NO_TRANSITION)
    private static native int cFileActionsAddDup2(long actions, int from, int to);

    @CFunction(value = "posix_spawn_file_actions_destroy", transition = NO_TRANSITION)
    private static native int cFileActionsDestroy(long actions);

    @CFunction(value = "posix_spawnattr_init", transition = NO_TRANSITION)
    private static native int cAttributesInit(long attributes);

    @CFunction(value = "posix_spawnattr_setflags", transition = NO_TRANSITION)
    private static native int cAttributesSetFlags(long attributes, short flags);

    @CFunction(value = "posix_spawnattr_setpgroup", transition = NO_TRANSITION)
    private static native int cAttributesSetGroup(long attributes, int group);

    @CFunction("posix_spawnp")
    private static native int cSpawn(
            long process, long file, long actions, long attributes, long arguments, long environment);
}
