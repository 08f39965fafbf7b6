package io.jobmeter.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Arguments and environment as the kernel gave them to us. Java decodes both with the locale's charset, and what is not
 * of that charset is lost: under LANG=C every umlaut.
 */
public final class RawStrings {

    private RawStrings() {}

    /** The arguments, where Java lost something of them read again, as the UTF-8 that they are almost everywhere. */
    public static List<String> arguments(List<String> decoded) {
        return decoded.stream().allMatch(RawStrings::isAscii)
                ? decoded
                : command(decoded).stream().map(RawStrings::text).toList();
    }

    /** The environment, in the same way. */
    public static Map<String, String> variables(Map<String, String> decoded) {
        if (decoded.values().stream().allMatch(RawStrings::isAscii)) {
            return decoded;
        }
        Map<String, String> variables = new TreeMap<>();
        for (byte[] variable : environment()) {
            String[] parts = text(variable).split("=", 2);
            variables.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return variables;
    }

    /** The command's bytes: the last arguments of our own command line, whatever stands before them. */
    static List<byte[]> command(List<String> decoded) {
        if (decoded.stream().allMatch(RawStrings::isAscii)) {
            return encoded(decoded);
        }
        List<byte[]> all = read("/proc/self/cmdline");
        return all.size() < decoded.size() ? encoded(decoded) : all.subList(all.size() - decoded.size(), all.size());
    }

    static List<byte[]> environment() {
        List<byte[]> all = read("/proc/self/environ");
        if (!all.isEmpty()) {
            return all;
        }
        return encoded(System.getenv().entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList());
    }

    private static List<byte[]> encoded(List<String> strings) {
        return strings.stream().map(string -> string.getBytes(UTF_8)).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static boolean isAscii(String string) {
        return string.chars().allMatch(character -> character < 128);
    }

    /** The file's strings, each ended by a zero; none where there is no such file. */
    private static List<byte[]> read(String file) {
        List<byte[]> strings = new ArrayList<>();
        try (FileInputStream stream = new FileInputStream(file)) {
            byte[] bytes = stream.readAllBytes();
            int start = 0;
            for (int at = 0; at < bytes.length; at++) {
                if (bytes[at] == 0) {
                    strings.add(Arrays.copyOfRange(bytes, start, at));
                    start = at + 1;
                }
            }
        } catch (IOException absent) {
            return List.of();
        }
        return strings;
    }
}
