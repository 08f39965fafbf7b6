package io.jobmeter.child;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** On the JVM: the foreign function interface, each function linked once. */
final class ForeignLibC implements LibC {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout CAPTURED = Linker.Option.captureStateLayout();
    private static final VarHandle ERROR_NUMBER = CAPTURED.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final MethodHandle calloc = plain("calloc", JAVA_LONG, JAVA_LONG, JAVA_LONG);
    private final MethodHandle free =
            LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow("free"), FunctionDescriptor.ofVoid(JAVA_LONG));
    private final MethodHandle pipe2 = capturing("pipe2", JAVA_INT, JAVA_LONG, JAVA_INT);
    private final MethodHandle close = capturing("close", JAVA_INT, JAVA_INT);
    private final MethodHandle read = capturing("read", JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG);
    private final MethodHandle write = capturing("write", JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG);
    private final MethodHandle tee = capturing("tee", JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_INT);
    private final MethodHandle poll = capturing("poll", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT);
    private final MethodHandle waitid = capturing("waitid", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_INT);
    private final MethodHandle wait4 = capturing("wait4", JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_LONG);
    private final MethodHandle kill = capturing("kill", JAVA_INT, JAVA_INT, JAVA_INT);
    private final MethodHandle fcntl = variadic("fcntl", 2, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG);
    private final MethodHandle prctl = variadic("prctl", 1, JAVA_INT, JAVA_INT, JAVA_LONG);
    private final MethodHandle fileActionsInit = plain("posix_spawn_file_actions_init", JAVA_INT, JAVA_LONG);
    private final MethodHandle fileActionsAddDup2 =
            plain("posix_spawn_file_actions_adddup2", JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT);
    private final MethodHandle fileActionsDestroy = plain("posix_spawn_file_actions_destroy", JAVA_INT, JAVA_LONG);
    private final MethodHandle attributesInit = plain("posix_spawnattr_init", JAVA_INT, JAVA_LONG);
    private final MethodHandle attributesSetFlags = plain("posix_spawnattr_setflags", JAVA_INT, JAVA_LONG, JAVA_SHORT);
    private final MethodHandle attributesSetGroup = plain("posix_spawnattr_setpgroup", JAVA_INT, JAVA_LONG, JAVA_INT);
    private final MethodHandle spawn =
            plain("posix_spawnp", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);

    @Override
    public long allocate(long bytes) {
        return call(calloc, 1L, bytes);
    }

    @Override
    public void free(long address) {
        call(free, address);
    }

    @Override
    public ByteBuffer view(long address, int bytes) {
        return MemorySegment.ofAddress(address)
                .reinterpret(bytes)
                .asByteBuffer()
                .order(ByteOrder.nativeOrder());
    }

    @Override
    public int pipe2(long descriptors, int flags) {
        return (int) orError(pipe2, descriptors, flags);
    }

    @Override
    public int close(int descriptor) {
        return (int) orError(close, descriptor);
    }

    @Override
    public SharedBytes share(byte[] array) {
        return new CopiedBytes(this, array);
    }

    long read(int descriptor, long address, long count) {
        return orError(read, descriptor, address, count);
    }

    long write(int descriptor, long address, long count) {
        return orError(write, descriptor, address, count);
    }

    @Override
    public long tee(int from, int to, long count) {
        return orError(tee, from, to, count, 0);
    }

    @Override
    public int poll(long descriptors, int count, int milliseconds) {
        return (int) orError(poll, descriptors, (long) count, milliseconds);
    }

    @Override
    public int waitid(int kind, int process, long information, int options) {
        return (int) orError(waitid, kind, process, information, options);
    }

    @Override
    public int wait4(int process, long status, int options, long usage) {
        return (int) orError(wait4, process, status, options, usage);
    }

    @Override
    public int kill(int processOrGroup, int signal) {
        return (int) orError(kill, processOrGroup, signal);
    }

    @Override
    public int fcntl(int descriptor, int command, long argument) {
        return (int) orError(fcntl, descriptor, command, argument);
    }

    @Override
    public int prctl(int option, long value) {
        return (int) orError(prctl, option, value);
    }

    @Override
    public int fileActionsInit(long actions) {
        return (int) -call(fileActionsInit, actions);
    }

    @Override
    public int fileActionsAddDup2(long actions, int from, int to) {
        return (int) -call(fileActionsAddDup2, actions, from, to);
    }

    @Override
    public int fileActionsDestroy(long actions) {
        return (int) -call(fileActionsDestroy, actions);
    }

    @Override
    public int attributesInit(long attributes) {
        return (int) -call(attributesInit, attributes);
    }

    @Override
    public int attributesSetFlags(long attributes, short flags) {
        return (int) -call(attributesSetFlags, attributes, flags);
    }

    @Override
    public int attributesSetGroup(long attributes, int group) {
        return (int) -call(attributesSetGroup, attributes, group);
    }

    @Override
    public int spawn(long process, long file, long actions, long attributes, long arguments, long environment) {
        return (int) -call(spawn, process, file, actions, attributes, arguments, environment);
    }

    private static MethodHandle plain(String name, ValueLayout result, ValueLayout... parameters) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, parameters));
    }

    private static MethodHandle capturing(String name, ValueLayout result, ValueLayout... parameters) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(result, parameters),
                Linker.Option.captureCallState("errno"));
    }

    private static MethodHandle variadic(String name, int fixed, ValueLayout result, ValueLayout... parameters) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(result, parameters),
                Linker.Option.captureCallState("errno"),
                Linker.Option.firstVariadicArg(fixed));
    }

    private static long call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments) instanceof Number number ? number.longValue() : 0;
        } catch (RuntimeException | Error unchanged) {
            throw unchanged;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long orError(MethodHandle function, Object... arguments) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment captured = arena.allocate(CAPTURED);
            Object[] all = new Object[arguments.length + 1];
            all[0] = captured;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            long result = call(function, all);
            return result == -1 ? -(int) ERROR_NUMBER.get(captured, 0L) : result;
        }
    }
}
