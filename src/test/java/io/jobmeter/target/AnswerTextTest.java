package io.jobmeter.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void it_is_one_line_that_no_terminal_obeys() {
        assertThat(AnswerText.shown(" no\r\n\tmore \u001b[31mred\u0007 \u202eback\u0000 "))
                .isEqualTo("no more [31mred back");
    }

    @Test
    void a_long_one_is_cut_between_characters() {
        assertThat(AnswerText.shown("a".repeat(300))).isEqualTo("a".repeat(300));
        assertThat(AnswerText.shown("a".repeat(301))).isEqualTo("a".repeat(299) + "…");
        assertThat(AnswerText.shown("a".repeat(298) + "😀😀")).isEqualTo("a".repeat(298) + "…");
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(AnswerText.shown("\n")).isEmpty();
    }
}
