package io.jobmeter.config;

import io.jobmeter.config.file.Entry;
import io.jobmeter.config.file.Flat;
import io.jobmeter.config.file.YamlText;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.YAMLException;

/** A configuration in YAML, checked, and mapped by SmallRye Config with no source but itself. */
final class JobFileText {

    /** The mapping needs one; the user's file needs none. */
    private static final String ROOT = "jobmeter";

    private static final int ORDINAL = 100;

    private final FileComplaints complaints;

    JobFileText(Problems problems) {
        this.complaints = new FileComplaints(problems);
    }

    /** @param name what its problems begin with */
    Optional<JobFile> read(String name, String yaml) {
        return fields(name, yaml).map(fields -> mapped(Flat.of(fields)));
    }

    /** Empty where nothing of it could be read. */
    Optional<Entry.Fields> fields(String name, String yaml) {
        try {
            return new YamlText(name, complaints).read(yaml);
        } catch (YAMLException broken) {
            BrokenYaml why = new BrokenYaml(yaml, broken);
            if (why.line() == 0) {
                complaints.say("", "", name + " is not a YAML mapping: " + why.sentence());
            } else {
                complaints.say(name + ":" + why.line(), "", "this is not YAML: " + why.sentence());
            }
            return Optional.empty();
        }
    }

    /** It is known to fit, so that nothing but a fault of ours can go wrong. */
    static JobFile mapped(Flat flat) {
        Map<String, String> properties = new HashMap<>();
        flat.properties().forEach((path, text) -> properties.put(ROOT + "." + path, text));
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, ROOT, ORDINAL))
                .withMapping(JobFile.class, ROOT)
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(JobFile.class, ROOT);
    }
}
