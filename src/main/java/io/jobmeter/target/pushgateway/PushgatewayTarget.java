package io.jobmeter.target.pushgateway;

import io.jobmeter.metric.Metric;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.Preview;
import io.jobmeter.target.Preview.Payload;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Grouping;
import io.jobmeter.target.Visit;
import io.jobmeter.target.Wire;
import io.jobmeter.target.prometheus.Families;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
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

    private static final Duration EXPLANATION = Duration.ofSeconds(2);

    /** One group's content, and the shipment that has not arrived until it has. */
    private record Push(GroupAddress group, List<Metric> metrics, Families families, Shipment rest) {

        static Push of(GroupAddress group, List<Metric> metrics, Shipment rest) {
            return new Push(group, metrics, new Families(metrics, group.key()), rest);
        }

        int accepted() {
            return metrics.size() - families.rejected().size();
        }
    }

    private final TargetSpec.Pushgateway spec;
    private final Consumer<String> words;
    private final Gateway gateway;
    private final GroupAddress oldGroup;

    public PushgatewayTarget(TargetSpec.Pushgateway spec, Consumer<String> words) {
        this(spec, words, Wire.NONE);
    }

    public PushgatewayTarget(TargetSpec.Pushgateway spec, Consumer<String> words, Wire wire) {
        this.spec = spec;
        this.words = words;
        this.gateway = new Gateway(spec.url(), spec.access(), wire);
        this.oldGroup = new GroupAddress(spec.url(), RECIPE_JOB, new TreeMap<>());
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public String way() {
        return spec.access().way();
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
        Deadline deadline = new Deadline(budget, System::nanoTime);
        OldGroup old = new OldGroup(oldGroup, gateway, said -> words.accept(spec.name() + ": " + said));
        Outcome outcome = Outcome.delivered(0);
        for (Push push : pushes(shipment)) {
            outcome = outcome.failure().isEmpty() ? outcome.and(push(push, old, deadline)) : outcome;
        }
        if (spec.deleteOldGroup() && outcome.failure().isEmpty()) {
            old.delete(deadline);
        }
        return outcome;
    }

    /** A push replaces its group, whatever is in it. */
    @Override
    public boolean replaces(Metric metric) {
        return true;
    }

    @Override
    public Preview preview(Shipment shipment) {
        List<Payload> payloads = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (Push push : pushes(shipment)) {
            payloads.add(payload("PUT", push.group(), push.families().text()));
            rejected.addAll(push.families().rejected());
        }
        if (spec.deleteOldGroup()) {
            payloads.add(payload("DELETE", oldGroup, ""));
        }
        return new Preview(payloads, rejected);
    }

    @Override
    public Visit visit(Deadline deadline) {
        return new GatewayVisit(spec, gateway).visit(deadline);
    }

    private Payload payload(String method, GroupAddress group, String body) {
        List<String> headers = new ArrayList<>();
        spec.access().authorization().ifPresent(secret -> headers.add("Authorization: " + secret));
        if (!body.isEmpty()) {
            headers.add("Content-Type: " + TextFormat.CONTENT_TYPE_004);
        }
        return new Payload(method + " " + group.uri() + way(), headers, body);
    }

    private List<Push> pushes(Shipment shipment) {
        List<Push> pushes = new ArrayList<>();
        if (!shipment.metrics().isEmpty()) {
            pushes.add(Push.of(group(shipment), shipment.metrics(), shipment));
        }
        if (!shipment.lasting().isEmpty()) {
            pushes.add(Push.of(lastingGroup(shipment), shipment.lasting(), shipment.onlyLasting()));
        }
        return pushes;
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

    private Outcome push(Push push, OldGroup old, Deadline deadline) {
        try {
            Answer answer = gateway.put(push.group(), push.families(), deadline);
            Optional<Obstacle> obstacle = obstacle(answer, push, deadline);
            boolean replaces =
                    spec.deleteOldGroup() && obstacle.filter(this::isOldGroup).isPresent();
            if (replaces && old.delete(deadline)) {
                answer = gateway.put(push.group(), push.families(), deadline);
                obstacle = obstacle(answer, push, deadline);
            }
            return answer.success()
                    ? new Outcome(push.accepted(), push.families().rejected(), Optional.empty())
                    : Outcome.failed(obstacle.map(found -> failure(found, push.rest()))
                            .orElse(answer.failure(spec.access(), push.rest())));
        } catch (UnansweredException unanswered) {
            return Outcome.failed(unanswered.failure(push.rest()));
        }
    }

    /** The refusal stands without it, so that it is not waited for as long as for a delivery. */
    private Optional<Obstacle> obstacle(Answer answer, Push push, Deadline deadline) {
        if (!answer.namesObstacle()) {
            return Optional.empty();
        }
        try {
            Deadline shorter = deadline.within(EXPLANATION);
            return gateway.groups(shorter, groups -> Obstacle.of(groups, push.families(), push.group()));
        } catch (UnansweredException unexplained) {
            return Optional.empty();
        }
    }

    private boolean isOldGroup(Obstacle obstacle) {
        return obstacle.group().equals(oldGroup);
    }

    private Failure failure(Obstacle obstacle, Shipment rest) {
        String option = isOldGroup(obstacle) ? ", or let jobmeter do it, with delete-old-group: true" : "";
        return Failure.of("answered 400: " + obstacle.explained(spec.access()) + option, Kind.LASTING, rest);
    }
}
