package io.jobmeter.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEST-*.xml        | TEST-shop.CartTest.xml
            *                 | .hidden
            ?.json            | a.json
            *.{json,xml}      | a.xml
            k6-[0-9].json     | k6-7.json
            k6-[!0-9].json    | k6-x.json
            k6-[^a].json      | k6-[.json
            [a-]              | -
            a.b+c(d)$^.txt*   | a.b+c(d)$^.txt
            {a,b{c,d}}        | bd
            a,b*              | a,b
            a}*               | a}
            ü*                | üx
            """)
    void a_name_matches(String glob, String name) {
        assertThat(Glob.of(glob).matches(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEST-*.xml     | TEST-a.xml.bak
            *.json         | ajson
            ?.json         | ab.json
            k6-[!0-9].json | k6-7.json
            *.{json,xml}   | a.yaml
            """)
    void a_name_does_not_match(String glob, String name) {
        assertThat(Glob.of(glob).matches(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a[bc   | has a '[' that is never closed
            a{b,c  | has a '{' that is never closed
            a[z-b] | has '[...]' with an impossible range
            """)
    void what_is_never_closed_is_told(String glob, String problem) {
        assertThatThrownBy(() -> Glob.of(glob)).hasMessage(problem);
    }

    @Property(tries = 1000)
    void whatever_is_written_it_is_a_pattern_or_a_sentence(@ForAll String glob) {
        try {
            Glob.of(glob).matches("any name");
        } catch (IllegalArgumentException wrong) {
            assertThat(wrong.getMessage()).startsWith("has ");
        }
    }
}
