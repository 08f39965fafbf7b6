package io.jobmeter.config;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** A configuration in YAML, read through SmallRye Config with no source but itself. */
final class JobFileText {

    /** SmallRye Config finds unknown keys below a root only; the user's file needs none. */
    private static final String ROOT = "jobmeter";

    private static final Pattern UNKNOWN_KEY = Pattern.compile("(?s)SRCFG00050: " + ROOT + "\\.(\\S+) .*");

    /** Comments, document marks and an empty mapping. */
    private static final Pattern NO_KEYS = Pattern.compile("(\\s*(#.*|---|\\{\\s*}))*\\s*");

    private final Problems problems;

    JobFileText(Problems problems) {
        this.problems = problems;
    }

    /** @param name what its problems begin with */
    Optional<JobFile> read(String name, String yaml) {
        try {
            ConfigSource source = rooted(new YamlConfigSource(name, yaml));
            if (source.getProperties().isEmpty() && !NO_KEYS.matcher(yaml).matches()) {
                problems.say(name + " is not a YAML mapping: it has no key");
                return Optional.empty();
            }
            try {
                return Optional.of(mapped(source, true));
            } catch (ConfigValidationException wrong) {
                explain(name, wrong);
                return Optional.of(mapped(source, false));
            }
        } catch (RuntimeException broken) {
            problems.say(name + " is not a YAML mapping: " + new BrokenYaml(yaml, broken).sentence());
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
                .map(JobFileText::sentence)
                .sorted()
                .forEach(sentence -> problems.say(name + ": " + sentence));
    }

    private static String sentence(String problem) {
        Matcher unknown = UNKNOWN_KEY.matcher(problem);
        return unknown.matches() ? "there is no key '" + unknown.group(1) + "'" : problem;
    }
}
