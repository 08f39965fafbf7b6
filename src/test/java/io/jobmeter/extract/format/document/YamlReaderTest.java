package io.jobmeter.extract.format.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Read;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "{a: ", "[a, {b: "})
    void depth_is_bounded(String opening) {
        assertThat(Read.text(opening.repeat(100_000), "n=yaml:."))
                .containsExactly("! rule 'n' on stdout cannot read a document that is nested more than 1000 deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "? ", "&a ", "*a ", "!a ", "a: ", "# ", "'", "\"", "| ", "%a\n", "---\n", "a:\n", "-\n", "\t", "\\"
            })
    void repeated_signs_take_no_time_to_speak_of(String sign) {
        assertThat(Read.text(sign.repeat(200_000), "n=yaml:.n")).isNotEmpty();
    }

    @Test
    void an_alias_within_what_it_stands_for_is_refused() {
        assertThat(Read.text("a: &a [1, *a]\n", "n=yaml:.a[0]"))
                .containsExactly(
                        "! rule 'n' on stdout has the alias '*a' for what is not there, or not whole yet, in line 1");
    }

    @Test
    void an_alias_stands_for_the_last_anchor_of_its_name() {
        assertThat(Read.text("a: &x 1\nb: &x 2\nc: *x\n", "n=yaml:.c")).containsExactly("n 2");
    }

    @Test
    void several_mappings_are_merged_the_first_before_the_second() {
        assertThat(Read.text("a: &a {n: 1}\nb: &b {n: 2, m: 3}\nc: {<<: [*a, *b]}\n", "n=yaml:.c.n", "m=yaml:.c.m"))
                .containsExactly("n 1", "m 3");
    }

    @Test
    void a_quoted_merge_sign_is_a_key() {
        assertThat(Read.text("\"<<\": {n: 1}\n", "n=yaml:.\"<<\".n")).containsExactly("n 1");
    }

    @Test
    void standard_tags_say_what_a_word_is() {
        assertThat(Read.text("{a: !!int \"12\", b: !!str 12}", "a=yaml:.a + 1", "b=yaml:.b | length"))
                .containsExactly("a 13", "b 2");
    }

    @Test
    void a_number_of_ten_thousand_digits_is_refused() {
        assertThat(Read.text("n: " + "7".repeat(10_000), "n=yaml:.n"))
                .containsExactly("! rule 'n' on stdout has a number of more than 1000 digits");
    }

    @Property(tries = 300)
    void whatever_comes_each_rule_is_answered(@ForAll byte[] bytes) {
        assertThat(Read.bytes(bytes, "a=yaml:.a?", "b=yaml:.[]?")).noneMatch(found -> found.contains("fault"));
    }

    @Property(tries = 1000)
    void whatever_signs_come_each_rule_is_answered(
            @ForAll
                    @Chars({
                        'a', ' ', '\n', ':', '-', '[', ']', '{', '}', ',', '&', '*', '!', '|', '>', '\'', '"', '%', '?',
                        '<', '~', '#', '.'
                    })
                    @StringLength(max = 40)
                    String text) {
        assertThat(Read.text(text, "a=yaml:.a?")).noneMatch(found -> found.contains("fault"));
    }
}
