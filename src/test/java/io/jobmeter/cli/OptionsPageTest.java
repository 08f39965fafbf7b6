package io.jobmeter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.PageBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.OptionSpec;

class OptionsPageTest {

    private static final Set<String> ASKED_ONLY = Set.of("--help", "--version");

    private static final String COMMANDS = PageBlock.of(Path.of("docs/options.md")).stream()
            .filter(block -> block.language().equals("sh") && !block.use().startsWith("not "))
            .map(PageBlock::text)
            .collect(Collectors.joining("\n"));

    static Stream<List<String>> options() {
        return Options.LINE.spec().options().stream()
                .filter(option -> !ASKED_ONLY.contains(option.longestName()))
                .map(OptionsPageTest::names);
    }

    private static List<String> names(OptionSpec option) {
        return List.of(option.names());
    }

    @ParameterizedTest
    @MethodSource("options")
    void each_option_has_an_example_that_is_run(List<String> names) {
        assertThat(names).anyMatch(name -> COMMANDS.contains(" " + name + " "));
    }

    @Test
    void the_page_has_the_options_in_the_groups_and_the_order_of_the_help() throws IOException {
        List<String> page = Pattern.compile("(?m)^## (.*)$|^\\| `-.*?\\|")
                .matcher(Files.readString(Path.of("docs/options.md")))
                .results()
                .flatMap(found -> found.group(1) == null ? longNames(found.group()) : Stream.of(found.group(1)))
                .toList();

        assertThat(page)
                .containsExactlyElementsOf(Stream.of(Group.values())
                        .flatMap(group -> Stream.concat(
                                Stream.of(group.title()),
                                group.of(Options.LINE.spec()).stream().map(OptionSpec::longestName)))
                        .toList());
    }

    private static Stream<String> longNames(String row) {
        return Pattern.compile("--[a-z-]+").matcher(row).results().map(MatchResult::group);
    }
}
