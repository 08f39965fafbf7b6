package io.jobmeter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManPageTest {

    private static final String PAGE = ManPage.text();

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void a_page_begins_with_title_and_name() {
        assertThat(PAGE.lines().limit(3))
                .containsExactly(
                        ".TH JOBMETER 1 \"\" \"Jobmeter " + Version.number().replace("-", "\\-") + "\"",
                        ".SH \"NAME\"",
                        "jobmeter \\- put in front of a command, it turns the command\\(aqs results into metrics");
    }

    @Test
    void every_option_command_and_topic_has_its_place() {
        List<String> options = Arrays.stream(Word.values())
                .flatMap(word -> Group.all(word.line().spec()).stream())
                .map(option -> ".TP\n.B " + HelpPage.label(option).strip().replace("-", "\\-") + "\n")
                .toList();

        assertThat(PAGE).contains(options);
        assertThat(PAGE.lines().filter(line -> line.startsWith(".SH")))
                .contains(".SH \"JOBMETER TRY\"", ".SH \"WHAT BECOMES OF THE RUN\"", ".SH \"EXAMPLES\"")
                .hasSize(4 + Group.values().length + Word.values().length - 1 + Topics.NAMES.size());
    }

    @Test
    void no_line_is_a_request_by_accident() {
        assertThat(PAGE.lines().filter(line -> line.startsWith(".") || line.startsWith("'")))
                .allSatisfy(line -> assertThat(line).matches("\\.(TH|SH|TP|B|PP|nf|fi)( .*)?"));
    }

    @Test
    void groff_has_nothing_to_say_against_it_and_shows_what_can_be_pasted(@TempDir Path folder) throws Exception {
        assumeTrue(
                Stream.of("/usr/bin/groff", "/usr/local/bin/groff")
                        .map(Path::of)
                        .anyMatch(Files::isExecutable),
                "groff is not here: the page is not read");
        Files.writeString(folder.resolve("jobmeter.1"), PAGE);

        assertThat(run(folder, "groff", "-man", "-ww", "-b", "-z", "jobmeter.1"))
                .isEmpty();
        assertThat(run(folder, "groff", "-man", "-Tascii", "-P-cbou", "jobmeter.1"))
                .contains(
                        "jobmeter -m 'rps=regex:([0-9.]+) req/s' -- ./load-test.sh",
                        "-t, --to KIND[=URL]",
                        "      match: 'took (?<value>[0-9.]+)s for (?<page>.*)'");
    }
}
