package io.jobmeter.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What can be said behind one word, for a person at a terminal: of each option the first sentence. */
final class HelpPage {

    private static final int WIDTH = 100;
    private static final int FEW = 12;
    private static final String NO_LETTER = "    ";

    private final CommandSpec spec;
    private final List<String> usage;
    private final List<String> lines = new ArrayList<>();
    private final int column;

    /** @param usage how it, or what belongs to it, is called */
    HelpPage(CommandSpec spec, List<String> usage) {
        this.spec = spec;
        this.usage = usage;
        this.column = 4
                + arguments().stream()
                        .mapToInt(argument -> label(argument).length())
                        .max()
                        .orElse(0);
    }

    String text() {
        UsageMessageSpec said = spec.usageMessage();
        section(said.header());
        section(usage.toArray(String[]::new));
        section(said.description());
        if (spec.options().size() > FEW) {
            lines.add("");
            Arrays.stream(Group.values()).forEach(this::group);
        } else {
            lines.add("");
            arguments().forEach(this::describe);
        }
        section(said.footer());
        return String.join("\n", lines);
    }

    /** How an option or a parameter is written. */
    static String label(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return argument.paramLabel();
        }
        String letter = option.shortestName().startsWith("--") ? NO_LETTER : option.shortestName() + ", ";
        return letter + option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel());
    }

    private List<ArgSpec> arguments() {
        List<ArgSpec> all = new ArrayList<>(spec.positionalParameters());
        all.addAll(Group.all(spec));
        return all;
    }

    private void section(String... text) {
        if (text.length > 0) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(List.of(text));
        }
    }

    private void group(Group group) {
        lines.add(group.title());
        group.of(spec).forEach(this::describe);
    }

    private void describe(ArgSpec argument) {
        StringBuilder line = new StringBuilder("  " + label(argument));
        for (String word : argument.description()[0].split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder();
            }
            line.append(" ".repeat(Math.max(1, column - line.length()))).append(word);
        }
        lines.add(line.toString());
    }
}
