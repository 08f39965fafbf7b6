package io.jobmeter.target.dynatrace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.target.dynatrace.IngestLines.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private static List<Line> lines(int count, String text) {
        return Collections.nCopies(count, new Line(new Gauge("cost", "", "", Labels.NONE, 1), text));
    }

    private static List<List<Line>> batches(List<Line> lines) {
        List<List<Line>> batches = new ArrayList<>();
        new Batches(lines.iterator()).forEachRemaining(batches::add);
        return batches;
    }

    @Test
    void a_batch_has_a_thousand_lines_at_most() {
        assertThat(batches(lines(2_001, "cost gauge,1"))).extracting(List::size).containsExactly(1_000, 1_000, 1);
    }

    @Test
    void a_batch_has_a_million_bytes_at_most_and_not_characters() {
        String tenThousandBytes = "é".repeat(4_999) + "x";
        List<List<Line>> batches = batches(lines(101, tenThousandBytes));

        assertThat(batches).extracting(List::size).containsExactly(100, 1);
        assertThat(Batches.body(batches.getFirst()).getBytes(UTF_8)).hasSize(1_000_000);
    }

    @Test
    void without_lines_there_is_no_batch() {
        assertThat(batches(List.of())).isEmpty();
    }
}
