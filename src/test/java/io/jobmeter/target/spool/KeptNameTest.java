package io.jobmeter.target.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptNameTest {

    private static final Instant AT = Instant.parse("2026-11-21T09:30:00.123Z");

    @Test
    void it_tells_when_where_and_what() {
        assertThat(KeptName.of("eu", "k6", AT).text()).matches("20261121T093000\\.123Z_eu_k6_[0-9a-f]{8}\\.json");
    }

    @Test
    void no_word_in_it_leads_out_of_the_folder() {
        assertThat(KeptName.of("../a b", "", AT).text())
                .matches("20261121T093000\\.123Z_..-a-b-2c2c791a_-e3b0c442_[0-9a-f]{8}\\.json");
    }

    @ParameterizedTest
    @CsvSource({"a b, a_b", "a b, a-b", "'', -"})
    void names_that_files_cannot_have_stay_apart(String one, String other) {
        assertThat(KeptName.part(one)).isNotEqualTo(KeptName.part(other));
        assertThat(KeptName.part("x".repeat(60) + one)).isNotEqualTo(KeptName.part("x".repeat(60) + other));
    }

    @Test
    void a_part_of_a_name_is_its_own_part() {
        for (String text : new String[] {"a b", "", "x".repeat(60), "ö".repeat(200) + "x".repeat(200)}) {
            String part = KeptName.part(text);
            assertThat(part).hasSizeLessThanOrEqualTo(60);
            assertThat(KeptName.part(part)).isEqualTo(part);
        }
    }

    @Test
    void it_can_be_read_again() {
        KeptName name = KeptName.of("eu_2", "x".repeat(500), AT);

        assertThat(KeptName.parse(Path.of("/spool", name.text()))).contains(name);
        assertThat(KeptName.parse(Path.of(name.text() + ".corrupt"))).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.json",
                "20261321T093000.123Z_eu_k6_00000000.json",
                ".20261121T093000.123Z_eu_k6_00000000.json.tmp"
            })
    void another_name_is_none_of_ours(String name) {
        assertThat(KeptName.parse(Path.of(name))).isEmpty();
    }
}
