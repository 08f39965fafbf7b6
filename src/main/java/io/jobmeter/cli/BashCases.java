package io.jobmeter.cli;

import io.jobmeter.config.Presets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What bash can offer behind each word, as cases of its {@code case}. */
final class BashCases {

    private BashCases() {}

    static String options(Word word) {
        String names = Group.all(word.line().spec()).stream()
                .flatMap(option -> Arrays.stream(option.names()))
                .collect(Collectors.joining(" "));
        return "      %s) _jobmeter_words '%s%s' ;;".formatted(word.word(), word == Word.RUN ? "-- " : "", names);
    }

    static String parameters(Word word) {
        String offered = switch (word.parameter()) {
            case "FILE" -> "_jobmeter_files -f";
            case "FOLDER" -> "_jobmeter_files -d";
            case "NAME" -> "_jobmeter_words '" + String.join(" ", new Presets().names()) + "'";
            case "SHELL" -> "_jobmeter_words 'bash zsh'";
            case "TOPIC" -> "_jobmeter_words '" + String.join(" ", Topics.all()) + "'";
            default -> "";
        };
        return offered.isEmpty() ? "" : "      %s) ((COMP_CWORD == 1)) || %s ;;".formatted(word.word(), offered);
    }
}
