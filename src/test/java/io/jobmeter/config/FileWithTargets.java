package io.jobmeter.config;

import io.jobmeter.testing.RunFlags;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The settings of a run whose file says nothing but targets. */
record FileWithTargets(Map<String, String> environment, Path directory) {

    Settings read(String targets, String... options) {
        environment.put("JOBMETER_CONFIG_YAML", "targets:\n" + targets.indent(2));
        Flags flags = RunFlags.all(Flags.NONE, "to", List.of(options));
        return new SettingsReader(environment, directory).read(flags);
    }
}
