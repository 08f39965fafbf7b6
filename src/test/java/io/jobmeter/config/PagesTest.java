package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.PageBlock;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That every block of the pages is one that some test knows, or shows a thing that nobody can run. */
class PagesTest {

    private static final Map<String, String> USES = Map.of(
            "sh", "|not run|exit \\d+|file \\S+",
            "yaml", "|config|elsewhere|(broken )?file \\S+",
            "json", "|input( \\S+)?|file \\S+",
            "xml", "|file \\S+",
            "text", "|prints|found|metrics|gates|input( \\S+)?|file \\S+");

    static Stream<PageBlock> blocks() {
        return PageBlock.pages().stream().flatMap(page -> PageBlock.of(page).stream());
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void a_block_says_what_it_is_for(PageBlock block) {
        assertThat(block.language()).as(block.toString()).isIn(USES.keySet());
        assertThat(block.use()).as(block.toString()).matches(USES.get(block.language()));
    }

    static Stream<PageBlock> configurations() {
        return blocks().filter(block -> block.language().equals("yaml")
                && !block.use().matches("elsewhere|broken .*")
                && block.text().matches("(?s)(\\w.*|- .*)"));
    }

    /** But for what only a tenant and a folder of the reader's own could give. */
    @ParameterizedTest
    @MethodSource("configurations")
    void a_configuration_on_a_page_has_no_problem(PageBlock block) {
        Map<String, String> environment = Map.of(
                "JOBMETER_CONFIG_YAML", block.text(),
                "PRODUCTION_TOKEN", "dt0c01.PAGE.SECRET",
                "PUSH_PASSWORD", "open sesame",
                "TENANT", "abc12345.live.dynatrace.com",
                "TOKEN", "dt0c01.PAGE.SECRET");
        List<Problem> problems = new SettingsReader(environment, Path.of("/nonexistent"))
                .read(Flags.NONE)
                .problems();

        assertThat(problems)
                .extracting(Problem::sentence)
                .allMatch(sentence ->
                        sentence.matches("targets\\[\\d+].* in the file '/run/secrets/\\w+', which cannot be read"));
    }
}
