package io.jobmeter.extract.row;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What jq offers: each program is taken, and gives what jq gives. */
class JqProgramsTest {

    /** In lines of {@code PROGRAM ~ INPUT ~ RESULTS}. */
    static Stream<String> programs() throws IOException, URISyntaxException {
        return Files.readAllLines(Path.of(JqProgramsTest.class
                        .getResource("/cases/jq-programs.txt")
                        .toURI()))
                .stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void a_program_is_taken_and_gives_its_results(String line) throws Exception {
        String[] parts = line.split(" ~ ?", -1);
        List<String> found = new ArrayList<>();
        JsonNode tree = new JsonMapper().readTree(parts[1]);

        Jq.of(parts[0]).each(tree, node -> found.add(node.toString()));

        assertThat(String.join(" ", found)).isEqualTo(parts[2]);
    }
}
