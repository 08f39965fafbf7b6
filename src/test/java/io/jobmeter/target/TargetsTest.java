package io.jobmeter.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.TargetSpec.Additions;
import io.jobmeter.testing.Shipments;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTest {

    @Test
    void a_fault_of_ours_in_one_target_is_its_failure_and_nobody_elses() {
        TargetSpec broken =
                new TargetSpec.Dynatrace("eu", URI.create("https://eu"), null, Access.DEFAULT, Additions.NONE);
        List<Target> targets = Targets.of(List.of(broken, new TargetSpec.Console("console")), _ -> {});
        Shipment shipment = Shipments.of("a");

        assertThat(targets).extracting(Target::name).containsExactly("eu", "console");
        assertThat(targets.getFirst().deliver(shipment, Duration.ZERO))
                .isEqualTo(Outcome.failed(
                        Failure.of("by a fault of ours: NullPointerException", Failure.Kind.LASTING, shipment)));
        assertThat(targets.getLast().deliver(shipment, Duration.ZERO)).isEqualTo(Outcome.delivered(1));
    }
}
