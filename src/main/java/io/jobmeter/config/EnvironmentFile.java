package io.jobmeter.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.target.Explained;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Variables from a file, for us and for the command. They are kept as bytes: what the file's author wrote, the command
 * gets, whatever its encoding.
 *
 * @param values by their names, each byte a letter
 * @param problems as sentences, which show no value
 */
public record EnvironmentFile(Map<String, String> values, List<String> problems) {

    public static final EnvironmentFile NONE = new EnvironmentFile(Map.of(), List.of());

    private static final int LONGEST = 256 << 10;

    /** It can be read only once: a process may write it. */
    public static EnvironmentFile read(String file, Path directory) {
        String subject = "env-file '" + file + "'";
        try {
            byte[] bytes = new GivenFile(directory.resolve(file)).bytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                return without(subject + " is longer than 256 KiB; it is passed over");
            }
            EnvironmentLines lines = new EnvironmentLines(new String(bytes, ISO_8859_1), subject);
            return new EnvironmentFile(lines.values(), lines.problems());
        } catch (NoSuchFileException absent) {
            return without(subject + " does not exist");
        } catch (InvalidPathException none) {
            return without(subject + " " + PathText.PROBLEM);
        } catch (IOException unreadable) {
            return without(subject + " could not be read: " + Explained.of(unreadable));
        }
    }

    private static EnvironmentFile without(String problem) {
        return new EnvironmentFile(Map.of(), List.of(problem));
    }

    /** The environment, and what it does not have. */
    public Map<String, String> under(Map<String, String> environment) {
        if (values.isEmpty()) {
            return environment;
        }
        Map<String, String> both = new TreeMap<>();
        values.forEach((name, value) -> both.put(name, new String(value.getBytes(ISO_8859_1), UTF_8)));
        both.putAll(environment);
        return both;
    }

    /** What the environment does not have, as the kernel is given it. */
    public List<byte[]> besides(Map<String, String> environment) {
        List<byte[]> variables = new ArrayList<>();
        values.forEach((name, value) -> {
            if (!environment.containsKey(name)) {
                variables.add((name + "=" + value).getBytes(ISO_8859_1));
            }
        });
        return variables;
    }
}
