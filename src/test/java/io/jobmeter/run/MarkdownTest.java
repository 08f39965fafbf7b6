package io.jobmeter.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final Markdown MARKDOWN = new Markdown(new Mask(List.of()));

    @Property(tries = 200)
    void no_words_become_a_part_of_the_pages_form(@ForAll String words) {
        assertThat(MARKDOWN.text(words).replaceAll("&#[0-9]+;", ""))
                .doesNotContainPattern("[|<>`*~$@&#\\[\\]\\\\\\p{Cc}]");
    }

    @Test
    void names_of_metrics_stay_readable() {
        assertThat(MARKDOWN.text("keptn_k6_http__req.p95 _x_ y_"))
                .isEqualTo("keptn_k6_http__req.p95 &#95;x&#95; y&#95;");
    }

    @Test
    void long_words_are_cut() {
        assertThat(MARKDOWN.text("x".repeat(301))).isEqualTo("x".repeat(299) + "…");
        assertThat(MARKDOWN.text("x".repeat(300))).isEqualTo("x".repeat(300));
    }
}
