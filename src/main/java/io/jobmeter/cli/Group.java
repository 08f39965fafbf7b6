package io.jobmeter.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where every option stands in the help, and in which order: a new one is a field, and its name here. */
enum Group {
    MEASURED("What to measure", "config", "name", "preset", "metric", "label", "event-label", "max-document"),
    RUN("How it is run", "timeout", "grace", "max-output", "env-file", "hide-secrets", "dry-run"),
    DELIVERED("Where it goes", "to", "push-budget", "settle", "spool", "spool-size", "spool-age", "online", "offline"),
    JUDGED("What becomes of the run", "fail-if", "ignore-exit", "strict", "summary"),
    MORE("More", "quiet", "verbose", "help", "version");

    private final String title;
    private final List<String> names;

    Group(String title, String... names) {
        this.title = title;
        this.names = List.of(names);
    }

    String title() {
        return title;
    }

    /** Those of a command that stand here. */
    List<OptionSpec> of(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> names.contains(name(option)))
                .sorted(Comparator.comparingInt(option -> names.indexOf(name(option))))
                .toList();
    }

    /** All options of a command, in the order of their groups. */
    static List<OptionSpec> all(CommandSpec spec) {
        return Stream.of(values()).flatMap(group -> group.of(spec).stream()).toList();
    }

    private static String name(OptionSpec option) {
        return option.longestName().substring(2);
    }
}
