package io.jobmeter.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.GateCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A case is a folder: {@code metrics}, in Prometheus' text, of a run named k6 in Keptn, and {@code gates}: a condition,
 * below it what it says, and an empty line.
 */
class GateCasesTest {

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/cases/gate"))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_condition_says_what_its_case_expects(Path folder) throws IOException {
        assertThat(GateCase.in(folder).says()).isEqualTo(Files.readString(folder.resolve("gates")));
    }
}
