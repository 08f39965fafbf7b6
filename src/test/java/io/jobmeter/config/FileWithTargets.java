package io.jobmeter.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of a run whose file says nothing but targets. */
record FileWithTargets(Map<String, String> environment, Path directory) {

    Settings read(String targets, String... options) {
        environment.put("JOBMETER_CONFIG_YAML", "targets:\n" + targets.indent(2));
        Flags flags = new Flags(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(options),
                Optional.empty(),
                Flags.NONE.child(),
                Flags.NONE.delivery(),
                false);
        return new SettingsReader(environment, directory).read(flags);
    }
}
