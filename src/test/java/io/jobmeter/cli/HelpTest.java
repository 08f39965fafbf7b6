package io.jobmeter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {

    /** To write one anew: {@code ./dev try WORD --help > src/test/resources/usage/WORD.txt}. */
    private static final Path TEXTS = Path.of("src/test/resources/usage");

    @ParameterizedTest
    @EnumSource(Word.class)
    void the_help_of_a_word_is_the_text_that_is_laid_down(Word word) throws IOException {
        assertThat(word.line().help() + "\n").isEqualTo(Files.readString(TEXTS.resolve(word.word() + ".txt")));
    }

    @ParameterizedTest
    @EnumSource(Word.class)
    void the_help_of_a_word_is_read_on_one_screen(Word word) {
        assertThat(word.line().help().lines().toList())
                .hasSizeLessThanOrEqualTo(50)
                .allSatisfy(
                        line -> assertThat(line).matches("\\p{ASCII}{0,100}").doesNotEndWith(" "));
    }

    @ParameterizedTest
    @EnumSource(Word.class)
    void each_option_has_its_place_in_a_group(Word word) {
        assertThat(Group.all(word.line().spec()))
                .containsExactlyInAnyOrderElementsOf(word.line().spec().options());
    }

    @ParameterizedTest
    @EnumSource(Word.class)
    void each_option_is_explained(Word word) {
        assertThat(word.line().spec().options()).allSatisfy((OptionSpec option) -> {
            assertThat(option.description()).isNotEmpty();
            assertThat(option.description()[0]).doesNotEndWith(".").hasSizeBetween(10, 100);
        });
    }

    @Test
    void a_word_in_the_list_is_called_as_it_says() {
        assertThat(Word.list())
                .hasSameSizeAs(Word.values())
                .allSatisfy(line -> assertThat(line).startsWith("jobmeter "));
        assertThat(Word.named("try")).contains(Word.TRY);
        assertThat(Word.named("TRY")).isEmpty();
    }
}
