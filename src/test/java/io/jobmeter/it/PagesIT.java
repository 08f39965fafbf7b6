package io.jobmeter.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.PageBlock;
import io.jobmeter.testing.PageStage;
import io.jobmeter.testing.PageStage.Played;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The commands of the pages, each page a story from its top: {@code sh} is run and ends with 0, {@code sh exit 3} with 3,
 * and {@code sh not run} is not; {@code text prints} is what the one before it prints, but for times; {@code file NAME}, in
 * any language, lies there for those below it, and so does {@code broken file NAME}.
 */
class PagesIT {

    private static final String TIME = "\\b[0-9.]+(ms|s)\\b";

    static List<Path> pages() {
        return PageBlock.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_does_what_it_says(Path page, @TempDir Path folder) throws Exception {
        try (PageStage stage = PageStage.strict(folder)) {
            Played last = new Played(0, "");
            for (PageBlock block : PageBlock.of(page)) {
                if (block.use().matches("(broken )?file .*")) {
                    stage.write(block.use().replaceFirst("^(broken )?file ", ""), block.text());
                } else if (block.language().equals("sh") && !block.use().equals("not run")) {
                    last = stage.play(block.text());
                    assertThat(last.exitCode())
                            .as(block + "\n" + last.printed())
                            .isEqualTo(exitCode(block));
                } else if (block.use().equals("prints")) {
                    assertThat(timeless(last.printed())).as(block.toString()).isEqualTo(timeless(block.text()));
                }
            }
        }
    }

    private static int exitCode(PageBlock block) {
        return block.use().isEmpty() ? 0 : Integer.parseInt(block.use().substring("exit ".length()));
    }

    private static String timeless(String text) {
        return text.replaceAll(TIME, "TIME");
    }
}
