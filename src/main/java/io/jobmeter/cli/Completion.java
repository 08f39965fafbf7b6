package io.jobmeter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.config.Presets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The script with which a shell completes our words: how it goes about it is a text in the folder {@code completion};
 * what there is to complete stands in braces there, and comes from the options themselves.
 */
final class Completion {

    static final List<String> KINDS = List.of("pushgateway=", "dynatrace", "oneagent", "textfile=", "console");
    static final List<String> FORMATS = List.of("regex:", "json:", "ndjson:", "yaml:", "xml:", "csv:", "logfmt:");

    private Completion() {}

    static String bash() {
        return script("bash")
                .replace("{valued}", options(option -> option.arity().max() > 0, " "))
                .replace("{files}", options(option -> option.paramLabel().equals("FILE"), " | "))
                .replace("{folders}", options(option -> option.paramLabel().equals("FOLDER"), " | "))
                .replace("{options}", cases(BashCases::options))
                .replace("{parameters}", cases(BashCases::parameters));
    }

    static String zsh() {
        return script("zsh")
                .replace("{commands}", cases(ZshCases::command))
                .replace("{options}", cases(ZshCases::options));
    }

    private static String script(String shell) {
        try (InputStream stream = Completion.class.getResourceAsStream("/completion/" + shell)) {
            return new String(stream.readAllBytes(), UTF_8)
                    .stripTrailing()
                    .replace("{words}", words().collect(Collectors.joining(" ")))
                    .replace("{kinds}", String.join(" ", KINDS))
                    .replace("{formats}", String.join(" ", FORMATS))
                    .replace("{presets}", String.join(" ", new Presets().names()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<String> words() {
        return Arrays.stream(Word.values()).map(Word::word);
    }

    private static String cases(Function<Word, String> one) {
        return Arrays.stream(Word.values())
                .map(one)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String options(Predicate<OptionSpec> wanted, String between) {
        return Arrays.stream(Word.values())
                .flatMap(word -> Group.all(word.line().spec()).stream())
                .filter(wanted)
                .flatMap(option -> Arrays.stream(option.names()))
                .distinct()
                .collect(Collectors.joining(between));
    }
}
