package io.jobmeter.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentFileTest {

    @TempDir
    Path directory;

    private EnvironmentFile file(String text) throws IOException {
        return file(text.getBytes(ISO_8859_1));
    }

    private EnvironmentFile file(byte[] bytes) throws IOException {
        Files.write(directory.resolve("prod.env"), bytes);
        return EnvironmentFile.read("prod.env", directory);
    }

    /** Between angle brackets, what becomes of a line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '^',
            value = {
                "A=b                       ¦ <b>",
                "export A=b                ¦ <b>",
                "^  A = b c  ^             ¦ <b c>",
                "A=                        ¦ <>",
                "A=b=c                     ¦ <b=c>",
                "A=b # a comment           ¦ <b>",
                "A=b#c                     ¦ <b#c>",
                "A=#b                      ¦ <#b>",
                "A= # a comment            ¦ <>",
                "A='b # c'                 ¦ <b # c>",
                "A='$b \\n \"c\"' # d      ¦ <$b \\n \"c\">",
                "A=\"  b\\tc\\\\d\\\"e\\$f \" ¦ <  b\tc\\d\"e$f >",
                "A=\"b\\xc\"               ¦ <b\\xc>",
                "A=b'c'                    ¦ <b'c'>",
                "A=${B} $C `d`             ¦ <${B} $C `d`>"
            })
    void a_line_is_a_variable(String line, String value) throws IOException {
        EnvironmentFile file = file(line + "\n");

        assertThat(file.problems()).isEmpty();
        assertThat("<" + file.values().get("A") + ">").isEqualTo(value);
    }

    @Test
    void quotes_hold_lines_together() throws IOException {
        EnvironmentFile file = file("KEY=\"one\ntwo\\n\nthree\"\nB='x\ny'\nC=z");

        assertThat(file.values())
                .containsExactlyInAnyOrderEntriesOf(Map.of("KEY", "one\ntwo\n\nthree", "B", "x\ny", "C", "z"));
    }

    @Test
    void comments_blank_lines_a_byte_order_mark_and_the_ends_of_windows_lines_are_no_values() throws IOException {
        EnvironmentFile file = file("\u00ef\u00bb\u00bfA=1\r\n\r\n  # a comment\r\nB='2'\r\n");

        assertThat(file.values()).containsExactlyInAnyOrderEntriesOf(Map.of("A", "1", "B", "2"));
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void a_name_alone_leaves_the_variable_as_it_is() throws IOException {
        EnvironmentFile file = file("HOME\nexport PATH\n");

        assertThat(file.values()).isEmpty();
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void of_a_variable_that_is_there_twice_the_last_counts() throws IOException {
        assertThat(file("A=1\nA=2\n").values()).containsExactly(Map.entry("A", "2"));
    }

    @Test
    void what_the_environment_has_counts_before_the_file_even_where_it_is_empty() throws IOException {
        EnvironmentFile file = file("A=file\nB=file\nC=file\n");
        Map<String, String> environment = Map.of("A", "here", "B", "");

        assertThat(file.under(environment)).isEqualTo(Map.of("A", "here", "B", "", "C", "file"));
        assertThat(file.besides(environment)).extracting(String::new).containsExactly("C=file");
    }

    @Test
    void the_command_gets_every_byte_as_it_is_and_we_read_utf8() throws IOException {
        byte[] line = {'A', '=', (byte) 0xc3, (byte) 0xbc, (byte) 0xff, '\n'};

        EnvironmentFile file = file(line);

        assertThat(file.besides(Map.of()).getFirst()).containsExactly('A', '=', (byte) 0xc3, (byte) 0xbc, (byte) 0xff);
        assertThat(file.under(Map.of())).containsEntry("A", "ü\uFFFD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "TOKEN: VERYSECRET    ¦ is not KEY=VALUE",
                "=VERYSECRET          ¦ is not KEY=VALUE",
                "MY KEY=VERYSECRET    ¦ is not KEY=VALUE",
                "1KEY=VERYSECRET      ¦ is not KEY=VALUE",
                "TOKEN=\"VERYSECRET   ¦ has a quote that nothing closes",
                "TOKEN=\"VERY\"SECRET ¦ goes on behind its closing quote"
            })
    void a_bad_line_is_named_by_its_number_without_its_value_and_the_others_count(String line, String problem)
            throws IOException {
        EnvironmentFile file = file("A='1\n2'\n" + line + "\nB=2\n");

        assertThat(file.problems()).containsExactly("env-file 'prod.env' line 3 " + problem + "; it is passed over");
        assertThat(file.values()).containsExactlyInAnyOrderEntriesOf(Map.of("A", "1\n2", "B", "2"));
    }

    @Test
    void what_would_keep_linux_from_starting_the_command_is_left_out() throws IOException {
        assertThat(file("A=" + "x".repeat(131_069)).problems()).isEmpty();
        EnvironmentFile file = file("A=" + "x".repeat(131_070) + "\nB=b\nC=a\0b\n");

        assertThat(file.values()).containsOnlyKeys("B");
        assertThat(file.problems())
                .containsExactly(
                        "env-file 'prod.env' line 1 is longer than the 128 KiB that Linux gives to a command;"
                                + " it is passed over",
                        "env-file 'prod.env' line 3 has a zero byte, which no variable can hold; it is passed over");
    }

    @Test
    void a_file_that_never_ends_is_passed_over() {
        assertThat(EnvironmentFile.read("/dev/zero", directory).problems())
                .containsExactly("env-file '/dev/zero' is longer than 256 KiB; it is passed over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.env", "missing/prod.env"})
    void a_file_that_is_not_there_is_a_problem(String name) {
        assertThat(EnvironmentFile.read(name, directory).problems())
                .containsExactly("env-file '" + name + "' does not exist");
    }

    @Test
    void a_folder_is_a_problem() {
        assertThat(EnvironmentFile.read(".", directory).problems())
                .containsExactly("env-file '.' could not be read: Is a directory");
    }

    /** Each byte a letter, as it is read. */
    @Property(tries = 200)
    void every_value_can_be_written_in_quotes(@ForAll @CharRange(from = '\1', to = '\u00ff') String value) {
        String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "\\r");

        EnvironmentLines lines = new EnvironmentLines("A=\"" + quoted + "\"\nB=b", "env-file 'prod.env'");

        assertThat(lines.problems()).isEmpty();
        assertThat(lines.values()).isEqualTo(Map.of("A", value, "B", "b"));
    }
}
