package io.jobmeter.target.pushgateway;

import io.jobmeter.metric.Metric;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Grouping;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One group for each integration of each project, replaced whole by each run, so that no other's metrics are wiped and
 * none of an earlier run stays behind. What has to last is kept in a group beside it, which a run without such metrics
 * leaves alone; so it is in the recipe's grouping, whose one group anybody may replace.
 */
public final class PushgatewayTarget implements Target {

    private static final String JOB = "jobmeter";

    /** Of the group that Keptn users know. */
    private static final String RECIPE_JOB = "job-executor-service";

    /**
     * Stands on every metric. As part of the second group's key it makes that group another one, and the metrics in it
     * have the very labels that they would have in the first.
     */
    private static final String PLATFORM = "ci_platform";

    private final TargetSpec.Pushgateway spec;
    private final Consumer<String> words;
    private final Gateway gateway;
    private final GroupAddress oldGroup;

    public PushgatewayTarget(TargetSpec.Pushgateway spec, Consumer<String> words) {
        this.spec = spec;
        this.words = words;
        this.gateway = new Gateway(spec.url(), spec.access());
        this.oldGroup = new GroupAddress(spec.url(), RECIPE_JOB, new TreeMap<>());
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public void prepare() {
        try {
            gateway.prepare();
        } catch (IOException laterAgain) {
            // The delivery meets it as well, and tells.
        }
    }

    @Override
    public Outcome deliver(Shipment shipment, Duration budget) {
        Deadline deadline = Deadline.in(budget);
        Outcome outcome = shipment.metrics().isEmpty()
                ? Outcome.delivered(0)
                : push(shipment.metrics(), group(shipment), shipment, deadline);
        if (!shipment.lasting().isEmpty() && outcome.failure().isEmpty()) {
            outcome = outcome.and(push(shipment.lasting(), lastingGroup(shipment), shipment.onlyLasting(), deadline));
        }
        if (spec.deleteOldGroup() && outcome.failure().isEmpty()) {
            deleteOldGroup(deadline);
        }
        return outcome;
    }

    private GroupAddress group(Shipment shipment) {
        return spec.grouping() == Grouping.RECIPE ? oldGroup : ownGroup(JOB, shipment);
    }

    private GroupAddress lastingGroup(Shipment shipment) {
        String platform = shipment.lasting().getFirst().labels().values().getOrDefault(PLATFORM, "");
        String job = spec.grouping() == Grouping.RECIPE ? RECIPE_JOB : JOB;
        return ownGroup(job, shipment).with(PLATFORM, platform);
    }

    private GroupAddress ownGroup(String job, Shipment shipment) {
        return new GroupAddress(spec.url(), job, shipment.group().values()).with("integration", shipment.integration());
    }

    private Outcome push(List<Metric> metrics, GroupAddress group, Shipment rest, Deadline deadline) {
        Families families = new Families(metrics);
        try {
            Answer answer = gateway.put(group, families, deadline);
            Optional<Obstacle> obstacle = answer.refusesBody() ? obstacle(families, group, deadline) : Optional.empty();
            if (spec.deleteOldGroup() && obstacle.filter(this::isOldGroup).isPresent()) {
                gateway.delete(oldGroup, deadline);
                answer = gateway.put(group, families, deadline);
                obstacle = answer.refusesBody() ? obstacle(families, group, deadline) : Optional.empty();
            }
            return answer.success()
                    ? new Outcome(metrics.size() - families.rejected().size(), families.rejected(), Optional.empty())
                    : Outcome.failed(obstacle.map(found -> failure(found, rest))
                            .orElse(answer.failure(spec.access().authorization().isPresent(), rest)));
        } catch (UnansweredException unanswered) {
            return Outcome.failed(unanswered.failure(rest));
        }
    }

    private Optional<Obstacle> obstacle(Families families, GroupAddress group, Deadline deadline) {
        try {
            return Obstacle.of(gateway.groups(deadline).body(), families.collect(), group);
        } catch (UnansweredException unexplained) {
            return Optional.empty();
        }
    }

    private boolean isOldGroup(Obstacle obstacle) {
        return obstacle.group().equals(oldGroup);
    }

    private Failure failure(Obstacle obstacle, Shipment rest) {
        String option = isOldGroup(obstacle) ? ", or let jobmeter do it, with delete-old-group: true" : "";
        return Failure.of("answered 400: " + obstacle.explained(spec.access()) + option, Kind.FINAL, rest);
    }

    /** After what replaces it is there. It is said each time, since the option has done its work with the first. */
    private void deleteOldGroup(Deadline deadline) {
        String subject = spec.name() + ": the group job=" + RECIPE_JOB;
        try {
            Answer answer = gateway.delete(oldGroup, deadline);
            words.accept(
                    answer.success()
                            ? subject + " is deleted, as delete-old-group asks"
                            : subject + " could not be deleted: answered " + answer.status());
        } catch (UnansweredException unanswered) {
            words.accept(subject + " could not be deleted: " + unanswered.getMessage());
        }
    }
}
