package io.jobmeter.config;

import io.jobmeter.target.Explained;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the configuration and reads it. */
final class JobFileReader {

    private static final String DEFAULT = "jobmeter.yaml";

    private final Map<String, String> environment;
    private final Path directory;
    private final Problems problems;
    private String text = "";
    private String name = DEFAULT;
    private Optional<String> source = Optional.empty();

    JobFileReader(Map<String, String> environment, Path directory, Problems problems) {
        this.environment = environment;
        this.directory = directory;
        this.problems = problems;
    }

    /** @param config the file that was asked for, by option or variable */
    Optional<JobFile> read(Optional<String> config) {
        if (config.isPresent()) {
            return asked(config.get());
        }
        String inline = environment.getOrDefault("JOBMETER_CONFIG_YAML", "");
        if (inline.isBlank()) {
            return file(directory.resolve(DEFAULT), false);
        }
        source = Optional.of("variable JOBMETER_CONFIG_YAML");
        return parsed("JOBMETER_CONFIG_YAML", inline);
    }

    /** What was read, also where it is no configuration; empty where nothing was. */
    String text() {
        return text;
    }

    /** What the file is called that was read, or the variable that it stood in. */
    String name() {
        return name;
    }

    /** Where that stood, in words; empty where nothing was read. */
    Optional<String> source() {
        return source;
    }

    private Optional<JobFile> asked(String config) {
        try {
            return file(directory.resolve(config), true);
        } catch (InvalidPathException none) {
            problems.say("configuration file '" + config + "' " + PathText.PROBLEM);
            return Optional.empty();
        }
    }

    private Optional<JobFile> file(Path file, boolean wanted) {
        try {
            Path name = file.getFileName() == null ? file : file.getFileName();
            String yaml = Files.readString(file);
            source = Optional.of("file '" + file + "'");
            return parsed(name.toString(), yaml);
        } catch (NoSuchFileException absent) {
            if (wanted) {
                problems.say("configuration file '" + file + "' does not exist");
            }
        } catch (IOException unreadable) {
            problems.say("configuration file '" + file + "' could not be read: " + Explained.of(unreadable));
        }
        return Optional.empty();
    }

    private Optional<JobFile> parsed(String name, String yaml) {
        text = yaml;
        this.name = name;
        return new JobFileText(problems).read(name, yaml);
    }
}
