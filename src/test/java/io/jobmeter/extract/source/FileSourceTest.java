package io.jobmeter.extract.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.rule.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTest {

    private static final Instant STARTED = Instant.parse("2026-11-21T10:00:00.500Z");

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    private void write(String name, String text, String at) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(at)));
    }

    private void write(String name) throws IOException {
        write(name, name, "2026-11-21T10:00:01.123Z");
    }

    private List<String> read(String pattern) {
        return read(pattern, false);
    }

    /** Each file's text, as it was read, and then what was told. */
    private List<String> read(String pattern, boolean stale) {
        List<String> texts = new ArrayList<>();
        new FileSource(
                        new Source.Files(pattern, stale),
                        folder,
                        STARTED,
                        _ -> new Recorder(texts),
                        new FileSource.Listener() {
                            @Override
                            public void absent(String problem) {
                                told.add(problem);
                            }

                            @Override
                            public void broken(String problem) {
                                told.add(problem);
                            }

                            @Override
                            public void remark(String sentence) {
                                told.add(sentence);
                            }
                        })
                .read();
        texts.addAll(told);
        return texts;
    }

    private record Recorder(List<String> texts, StringBuilder text) implements FormatReader {

        Recorder(List<String> texts) {
            this(texts, new StringBuilder());
        }

        @Override
        public void accept(ByteBuffer bytes) {
            text.append(UTF_8.decode(bytes));
        }

        @Override
        public void end() {
            texts.add(text.toString());
        }
    }

    @Test
    void a_path_is_one_file() throws IOException {
        write("out/summary.json");

        assertThat(read("out/summary.json")).containsExactly("out/summary.json");
        assertThat(read(folder + "/out/summary.json")).containsExactly("out/summary.json");
    }

    @Test
    void a_file_whose_name_has_wildcards_is_itself() throws IOException {
        write("a[1].json");
        write("a1.json");

        assertThat(read("a[1].json")).containsExactly("a[1].json");
    }

    @Test
    void files_come_in_the_order_of_their_names() throws IOException {
        write("reports/b.xml");
        write("reports/a.xml");
        write("reports/c.txt");

        assertThat(read("reports/*.xml")).containsExactly("reports/a.xml", "reports/b.xml");
        assertThat(read(folder + "/*/a.*")).containsExactly("reports/a.xml");
    }

    @Test
    void two_stars_stand_for_folders_or_none() throws IOException {
        write("target/TEST-a.xml");
        write("target/x/y/TEST-b.xml");
        Files.createSymbolicLink(folder.resolve("target/x/circle"), folder.resolve("target"));

        assertThat(read("target/**/TEST-*.xml")).containsExactly("target/TEST-a.xml", "target/x/y/TEST-b.xml");
        assertThat(read("**")).containsExactly("target/TEST-a.xml", "target/x/y/TEST-b.xml");
        assertThat(read("**/y/*")).containsExactly("target/x/y/TEST-b.xml");
    }

    @Test
    void what_is_not_there_is_said() {
        assertThat(read("out.json")).containsExactly("found no such file");
        told.clear();
        assertThat(read("none/*.json")).containsExactly("found no file");
    }

    @Test
    void a_folder_is_no_file() throws IOException {
        write("out/a.json");

        assertThat(read("out")).containsExactly("cannot read out: it is no file");
    }

    @Test
    void what_is_older_than_the_run_is_not_its_result() throws IOException {
        write("out.json", "old", "2026-11-21T09:59:59.123Z");

        assertThat(read("out.json"))
                .containsExactly("found only what is older than the run: out.json; stale: accept reads it");
        told.clear();
        assertThat(read("out.json", true)).containsExactly("old");
    }

    @Test
    void of_many_files_the_old_ones_are_named_and_the_others_read() throws IOException {
        write("a.xml", "a", "2026-11-20T10:00:00.123Z");
        write("b.xml", "b", "2026-11-20T10:00:00.123Z");
        write("c.xml");

        assertThat(read("*.xml"))
                .containsExactly(
                        "c.xml", "passes over what is older than the run: a.xml and 1 more; stale: accept reads it");
    }

    @Test
    void a_clock_that_stands_still_for_a_moment_makes_no_file_old() throws IOException {
        write("tick.json", "tick", "2026-11-21T10:00:00.491Z");
        write("second.json", "second", "2026-11-21T09:59:59Z");
        write("whole.json", "whole", "2026-11-21T10:00:00Z");

        assertThat(read("tick.json")).containsExactly("tick");
        assertThat(read("whole.json")).containsExactly("whole");
        assertThat(read("second.json")).hasSize(1).first().asString().startsWith("found only what is older");
    }

    @Test
    void of_too_many_files_the_first_are_read() throws IOException {
        for (int number = 0; number < 10_003; number++) {
            Files.createFile(folder.resolve("f" + number));
        }

        assertThat(read("f*", true))
                .hasSize(10_001)
                .last()
                .isEqualTo("found 10003 files; only the first 10000 by name are read");
    }
}
