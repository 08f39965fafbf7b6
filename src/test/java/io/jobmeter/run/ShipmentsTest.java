package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.child.Ended;
import io.jobmeter.child.ExitStatus.Exited;
import io.jobmeter.child.Usage;
import io.jobmeter.context.JobContext;
import io.jobmeter.extract.tally.Finding;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Shipment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShipmentsTest {

    private static final Ended ENDED =
            new Ended(new Exited(0), Instant.EPOCH, Instant.EPOCH, Duration.ZERO, Usage.NONE, Map.of(), "", List.of());

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Shipment shipment(Map<String, String> environment, Labels settings, Finding... findings) {
        Messages messages = new Messages(new PrintStream(said, false, UTF_8), false);
        return new Shipments(JobContext.of(environment), settings, "k6", messages)
                .of(ENDED, new Results(List.of(findings), 2), 3);
    }

    private static Finding value(String name, double value) {
        return new Finding.Found(new Gauge(name, "", "", Labels.NONE, value));
    }

    private static double value(Shipment shipment, String name) {
        return shipment.all().stream()
                .filter(metric -> metric.name().equals(name))
                .map(metric -> ((Gauge) metric).value())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_found_gets_its_full_name_and_the_runs_labels() {
        Shipment shipment =
                shipment(Map.of("KEPTN_PROJECT", "shop"), Labels.of("keptn_stage", "mine"), value("rps", 80.6));

        Labels labels = Labels.of(Map.of(
                "ci_platform", "keptn", "keptn_project", "shop", "keptn_service", "NULL", "keptn_stage", "mine"));
        assertThat(shipment.metrics()).contains(new Gauge("keptn_k6_rps", "", "", labels, 80.6));
        assertThat(shipment.all()).extracting(Metric::labels).containsOnly(labels);
    }

    @Test
    void it_is_told_how_many_rules_failed_and_how_many_problems_the_configuration_has() {
        Shipment shipment = shipment(Map.of(), Labels.NONE, value("rps", 1), new Finding.Nothing("x"));

        assertThat(value(shipment, "k6_run_metrics")).isEqualTo(1);
        assertThat(value(shipment, "k6_run_rule_failures")).isEqualTo(2);
        assertThat(value(shipment, "k6_run_config_problems")).isEqualTo(3);
    }

    @Test
    void where_two_rules_give_one_name_the_last_value_is_kept_and_it_is_said() {
        Shipment shipment = shipment(Map.of(), Labels.NONE, value("rps", 1), value("rps", 2));

        assertThat(value(shipment, "k6_rps")).isEqualTo(2);
        assertThat(said.toString(UTF_8)).isEqualTo("jobmeter: k6_rps is given twice; the last value is kept\n");
    }

    @Test
    void no_name_is_sent_twice_even_where_a_rule_takes_one_of_ours() {
        Shipment shipment = shipment(Map.of(), Labels.NONE, value("run_success", 7));

        assertThat(shipment.all()).extracting(Metric::name).doesNotHaveDuplicates();
    }
}
