package io.jobmeter.config;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Finds the configuration file and reads it through SmallRye Config, with no source but the file itself. */
final class JobFileReader {

    private static final String DEFAULT = "jobmeter.yaml";

    /** SmallRye Config finds unknown keys below a root only; the user's file needs none. */
    private static final String ROOT = "jobmeter";

    private static final Pattern UNKNOWN_KEY = Pattern.compile("(?s)SRCFG00050: " + ROOT + "\\.(\\S+) .*");

    /** Comments, document marks and an empty mapping. */
    private static final Pattern NO_KEYS = Pattern.compile("(\\s*(#.*|---|\\{\\s*}))*\\s*");

    private final Map<String, String> environment;
    private final Path directory;
    private final Consumer<String> problems;
    private String text = "";

    JobFileReader(Map<String, String> environment, Path directory, Consumer<String> problems) {
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
        return inline.isBlank() ? file(directory.resolve(DEFAULT), false) : parsed("JOBMETER_CONFIG_YAML", inline);
    }

    /** What was read, also where it is no configuration; empty where nothing was. */
    String text() {
        return text;
    }

    private Optional<JobFile> asked(String config) {
        try {
            return file(directory.resolve(config), true);
        } catch (InvalidPathException none) {
            problems.accept("configuration file '" + config + "' " + PathText.PROBLEM);
            return Optional.empty();
        }
    }

    private Optional<JobFile> file(Path file, boolean wanted) {
        try {
            Path name = file.getFileName() == null ? file : file.getFileName();
            return parsed(name.toString(), Files.readString(file));
        } catch (NoSuchFileException absent) {
            if (wanted) {
                problems.accept("configuration file '" + file + "' does not exist");
            }
        } catch (IOException unreadable) {
            problems.accept("configuration file '" + file + "' could not be read: " + unreadable);
        }
        return Optional.empty();
    }

    private Optional<JobFile> parsed(String name, String yaml) {
        text = yaml;
        try {
            ConfigSource source = rooted(new YamlConfigSource(name, yaml));
            if (source.getProperties().isEmpty() && !NO_KEYS.matcher(yaml).matches()) {
                problems.accept(name + " is not a YAML mapping: it has no key");
                return Optional.empty();
            }
            try {
                return Optional.of(mapped(source, true));
            } catch (ConfigValidationException wrong) {
                explain(name, wrong);
                return Optional.of(mapped(source, false));
            }
        } catch (RuntimeException broken) {
            problems.accept(name + " is not a YAML mapping: " + new BrokenYaml(yaml, broken).sentence());
            return Optional.empty();
        }
    }

    /** An empty text is as if its key were not there: SmallRye Config takes it for a mistake, and the file with it. */
    private static ConfigSource rooted(YamlConfigSource yaml) {
        Map<String, String> properties = new HashMap<>();
        yaml.getProperties().forEach((key, value) -> {
            if (!value.isEmpty()) {
                properties.put(ROOT + "." + key, value);
            }
        });
        return new PropertiesConfigSource(properties, yaml.getName(), yaml.getOrdinal());
    }

    private static JobFile mapped(ConfigSource source, boolean validateUnknown) {
        return new SmallRyeConfigBuilder()
                .withSources(source)
                .withMapping(JobFile.class, ROOT)
                .withValidateUnknown(validateUnknown)
                .build()
                .getConfigMapping(JobFile.class, ROOT);
    }

    private void explain(String name, ConfigValidationException wrong) {
        IntStream.range(0, wrong.getProblemCount())
                .mapToObj(at -> wrong.getProblem(at).getMessage())
                .map(JobFileReader::sentence)
                .sorted()
                .forEach(sentence -> problems.accept(name + ": " + sentence));
    }

    private static String sentence(String problem) {
        Matcher unknown = UNKNOWN_KEY.matcher(problem);
        return unknown.matches() ? "there is no key '" + unknown.group(1) + "'" : problem;
    }
}
