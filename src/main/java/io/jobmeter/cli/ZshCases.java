package io.jobmeter.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** What zsh can offer behind each word: the specifications that its {@code _arguments} understands. */
final class ZshCases {

    private ZshCases() {}

    static String command(Word word) {
        return "      " + quoted(word.word() + ":" + word.purpose());
    }

    static String options(Word word) {
        List<String> lines = new ArrayList<>();
        for (OptionSpec option : Group.all(word.line().spec())) {
            lines.add(specification(option));
        }
        if (!word.parameter().isEmpty()) {
            lines.add(quoted("1:" + word.parameter() + ":" + parameter(word.parameter())));
        }
        return "    " + word.word() + ")\n      _arguments -s -S : \\\n        " + String.join(" \\\n        ", lines)
                + "\n      ;;";
    }

    /** Each spelling of one that cannot be repeated excludes the others. */
    private static String specification(OptionSpec option) {
        boolean valued = option.arity().max() > 0;
        String before = option.isMultiValue() ? "*" : "(" + String.join(" ", option.names()) + ")";
        String behind = "[" + option.description()[0].replaceAll("[\\[\\]:]", "\\\\$0") + "]"
                + (valued ? ":" + option.paramLabel().replace(":", "\\:") + ":" + value(option) : "");
        List<String> all = new ArrayList<>();
        for (String name : option.names()) {
            String end = !valued ? "" : name.startsWith("--") ? "=" : "+";
            all.add(quoted(before + name + end + behind));
        }
        return String.join(" ", all);
    }

    private static String value(OptionSpec option) {
        return switch (option.longestName()) {
            case "--to" -> "_jobmeter_kinds";
            case "--preset" -> "_jobmeter_presets";
            case "--metric" -> "_jobmeter_rule";
            default -> path(option.paramLabel());
        };
    }

    private static String path(String label) {
        return switch (label) {
            case "FILE" -> "_files";
            case "FOLDER" -> "_files -/";
            default -> " ";
        };
    }

    private static String parameter(String label) {
        return switch (label) {
            case "NAME" -> "_jobmeter_presets";
            case "SHELL" -> "(bash zsh)";
            case "TOPIC" -> "(" + String.join(" ", Topics.all()) + ")";
            default -> path(label);
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
