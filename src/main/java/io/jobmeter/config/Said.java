package io.jobmeter.config;

import io.jobmeter.target.TargetSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was said, as it was said, beside what became of it.
 *
 * @param targets those that can be, as they were named
 * @param places where a path of the file was said: a line, or a variable of the environment
 * @param written the file's texts by their paths, with the variables that they name
 */
record Said(
        Flags flags,
        Optional<JobFile> file,
        Settings settings,
        List<FileTargets.Named> targets,
        Map<String, String> environment,
        Path directory,
        UnaryOperator<String> places,
        Map<String, String> written) {

    private static final String INLINE = "JOBMETER_CONFIG_YAML";

    /** The file that was read, or the variable that holds its text; empty where there is none. */
    Optional<String> source() {
        if (flags.one("config").isPresent()) {
            return flags.one("config");
        }
        if (isInline()) {
            return Optional.of(INLINE);
        }
        return Files.exists(directory.resolve("jobmeter.yaml")) ? Optional.of("jobmeter.yaml") : Optional.empty();
    }

    /** Whether the file's text stands in a variable, so that a secret in it is in no file. */
    boolean isInline() {
        return flags.one("config").isEmpty()
                && !environment.getOrDefault(INLINE, "").isBlank();
    }

    /** Whether a variable counts before the file there. */
    boolean inVariable(String path) {
        return environment.containsKey(places.apply(path));
    }

    /** Of each target in the settings, where it was named first; empty where an option named it, or nobody. */
    List<String> paths() {
        Map<TargetSpec, String> paths = new LinkedHashMap<>();
        targets.forEach(named -> paths.putIfAbsent(named.spec(), named.path()));
        List<String> all = List.copyOf(paths.values());
        return all.isEmpty() ? List.of("") : all;
    }
}
