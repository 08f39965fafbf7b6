package io.jobmeter.child;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts a process as a shell would: found on the PATH, from its argument list, with our environment to the byte.
 * posix_spawn and not fork, since a fork copies the page tables of all our memory first.
 */
final class Spawn {

    private static final short POSIX_SPAWN_SETPGROUP = 2;

    /** Both are opaque to C programs as well; glibc's and musl's need 80 and 336 bytes. */
    private static final int ACTIONS_BYTES = 256;

    private static final int ATTRIBUTES_BYTES = 512;

    private final LibC libc;
    private final List<Long> memory = new ArrayList<>();

    Spawn(LibC libc) {
        this.libc = libc;
    }

    /**
     * @param streams descriptors of ours that take the place of the child's output streams
     * @param ownGroup whether the child leads a process group of its own
     * @return the process, or the error number, negated
     */
    int start(List<byte[]> command, List<byte[]> environment, Map<Output, Integer> streams, boolean ownGroup) {
        try {
            long process = allocate(4);
            long actions = allocate(ACTIONS_BYTES);
            Failure.check("posix_spawn_file_actions_init", libc.fileActionsInit(actions));
            streams.forEach((output, descriptor) -> Failure.check(
                    "posix_spawn_file_actions_adddup2",
                    libc.fileActionsAddDup2(actions, descriptor, output.descriptor)));
            long attributes = allocate(ATTRIBUTES_BYTES);
            Failure.check("posix_spawnattr_init", libc.attributesInit(attributes));
            if (ownGroup) {
                libc.attributesSetFlags(attributes, POSIX_SPAWN_SETPGROUP);
                libc.attributesSetGroup(attributes, 0);
            }
            long arguments = strings(command);
            long file = libc.view(arguments, 8).getLong(0);
            int error = libc.spawn(process, file, actions, attributes, arguments, strings(environment));
            libc.fileActionsDestroy(actions);
            return error < 0 ? error : libc.view(process, 4).getInt(0);
        } finally {
            memory.forEach(libc::free);
        }
    }

    /** An array of pointers to the strings, and the strings behind it, in one block. */
    private long strings(List<byte[]> strings) {
        int pointers = 8 * (strings.size() + 1);
        int bytes = strings.stream().mapToInt(string -> string.length + 1).sum();
        long address = allocate(pointers + bytes);
        ByteBuffer view = libc.view(address, pointers + bytes);
        int place = pointers;
        for (byte[] string : strings) {
            view.putLong(address + place);
            view.put(place, string);
            place += string.length + 1;
        }
        return address;
    }

    private long allocate(int bytes) {
        long address = libc.allocate(bytes);
        memory.add(address);
        return address;
    }
}
