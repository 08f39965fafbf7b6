package io.jobmeter.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.gate.GateResult.State;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.metric.Naming;
import io.jobmeter.testing.GateCase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    private static final Naming NAMING = new Naming("{integration}_{metric}", "k6");

    private static Metric gauge(String name, String unit, double value, String endpoint) {
        return new Gauge("k6_" + name, unit, "", Labels.of("endpoint", endpoint), value);
    }

    private static GateResult says(Gate gate, Metric... metrics) {
        return Gate.all(List.of(gate), new Measured(NAMING, Labels.NONE, List.of(metrics), GateCase.SURE))
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "p95 > 100, FAIL, FAILED",
        "p95 > 100, WARN, WARNED",
        "p95 > 300, FAIL, PASSED",
        "p95 > 300, WARN, PASSED"
    })
    void one_that_comes_true_fails_or_warns_as_its_severity_says(String text, Severity severity, State state) {
        assertThat(says(Gate.of("slow", text, severity), gauge("p95", "ms", 230, "/"))
                        .state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"FAIL, FAILED", "WARN, WARNED"})
    void one_that_could_not_be_read_comes_true(Severity severity, State state) {
        GateResult result = says(Gate.of("slow", "p95 >", severity), gauge("p95", "ms", 230, "/"));

        assertThat(result.state()).isEqualTo(state);
        assertThat(result.reason()).isEqualTo("it could not be read");
    }

    @Test
    void a_written_unit_becomes_the_one_that_the_metric_says_it_has() {
        Gate gate = Gate.of("slow", "p95 > 0.2s", Severity.FAIL);

        assertThat(says(gate, gauge("p95", "ms", 200, "/")).state()).isEqualTo(State.PASSED);
        assertThat(says(gate, gauge("p95", "ms", 201, "/")).state()).isEqualTo(State.FAILED);
        assertThat(says(gate, gauge("p95", "requests", 1, "/")).reason())
                .isEqualTo("'0.2s' is a time, and k6_p95 has no unit that can be compared with it:"
                        + " write the number alone, or give the metric a unit");
    }

    /** Two rules may give one name, each in its own unit. */
    @Test
    void series_of_one_name_become_one_number_in_the_unit_of_the_first() {
        Gate sum = Gate.of("sum", "sum(wait) > 6", Severity.FAIL);
        Gate most = Gate.of("most", "max(wait) > 5000ms", Severity.FAIL);
        Metric seconds = gauge("wait", "s", 5, "/a");

        assertThat(says(sum, seconds, gauge("wait", "ms", 1000, "/b")).reason()).isEqualTo("sum(wait) is 6");
        assertThat(says(most, seconds, gauge("wait", "ms", 1000, "/b")).state()).isEqualTo(State.PASSED);
        assertThat(says(sum, seconds, gauge("wait", "bytes", 1, "/b")).reason())
                .isEqualTo("k6_wait is a size, and k6_wait is a time");
        assertThat(says(sum, seconds, gauge("wait", "", 1, "/b")).state()).isEqualTo(State.PASSED);
    }

    @Test
    void labels_that_stand_on_every_metric_are_not_told() {
        Metric metric = new Gauge("k6_p95", "", "", Labels.of(Map.of("team", "shop", "endpoint", "/")), 230);
        Measured measured = new Measured(NAMING, Labels.of("team", "shop"), List.of(metric), GateCase.SURE);

        assertThat(Gate.all(List.of(Gate.of("slow", "p95{team=\"shop\"} > 200", Severity.FAIL)), measured))
                .extracting(GateResult::reason)
                .containsExactly("k6_p95{endpoint=\"/\"} is 230");
    }

    @Test
    void a_title_says_what_is_asked_once() {
        assertThat(Gate.of("p95 > 1", "p95 > 1", Severity.FAIL).title()).isEqualTo("gate 'p95 > 1'");
        assertThat(Gate.of("slow", "p95 > 1", Severity.FAIL).title()).isEqualTo("gate 'slow' (p95 > 1)");
    }

    /** Far more time than it takes; were each series compared with each, it would not do. */
    @Test
    void many_gates_over_many_series_are_soon_answered() {
        List<Metric> metrics = IntStream.range(0, 10_000)
                .boxed()
                .flatMap(at -> Stream.of(gauge("errors", "", at % 7, "/" + at), gauge("requests", "", 100, "/" + at)))
                .toList();
        List<Gate> gates = Stream.of(
                        "errors / requests > 0.06",
                        "sum(errors) > 30000",
                        "all(errors) <= 6",
                        "errors{endpoint=~\"/1.*\"} > 6",
                        "count(errors) != 10000")
                .map(text -> Gate.of(text, text, Severity.FAIL))
                .toList();

        long begin = System.nanoTime();
        List<GateResult> results = Gate.all(gates, new Measured(NAMING, Labels.NONE, metrics, GateCase.SURE));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(results)
                .extracting(GateResult::state)
                .containsExactly(State.PASSED, State.PASSED, State.FAILED, State.PASSED, State.PASSED);
    }
}
