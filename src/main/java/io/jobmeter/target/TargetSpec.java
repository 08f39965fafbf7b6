package io.jobmeter.target;

import io.jobmeter.metric.Labels;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where to deliver, checked. A new target is one more record here, one case in {@link Targets} and one class. */
public sealed interface TargetSpec {

    /** What tells it from the others in messages and in a spool: its kind, unless it was given a name. */
    String name();

    TargetSpec named(String name);

    /** The word for it in a configuration. */
    default String kind() {
        return switch (this) {
            case Pushgateway _ -> "pushgateway";
            case Dynatrace _ -> "dynatrace";
            case OneAgent _ -> "oneagent";
            case Textfile _ -> "textfile";
            case Console _ -> "console";
        };
    }

    /** Whether metrics lie there, without their time and in place of the last ones, until Prometheus comes for them. */
    default boolean scraped() {
        return switch (this) {
            case Pushgateway _, Textfile _ -> true;
            case Dynatrace _, OneAgent _, Console _ -> false;
        };
    }

    /** The age over which metrics are refused; empty where there is none. */
    default Optional<Duration> refusedOver() {
        return switch (this) {
            case Dynatrace _, OneAgent _ -> Optional.of(Duration.ofHours(1));
            case Pushgateway _, Textfile _, Console _ -> Optional.empty();
        };
    }

    /** Whether what it did not take is worth keeping for it. */
    default boolean keeps() {
        return !(this instanceof Console);
    }

    /** @param deleteOldGroup whether the group that the recipe's grouping left may be deleted */
    record Pushgateway(String name, URI url, Access access, Grouping grouping, boolean deleteOldGroup)
            implements TargetSpec {
        @Override
        public TargetSpec named(String other) {
            return new Pushgateway(other, url, access, grouping, deleteOldGroup);
        }
    }

    /** @param tenant the address that the API's paths are relative to */
    record Dynatrace(String name, URI tenant, Secret token, Access access, Additions additions) implements TargetSpec {
        @Override
        public TargetSpec named(String other) {
            return new Dynatrace(other, tenant, token, access, additions);
        }
    }

    record OneAgent(String name, URI url, Access access, Additions additions) implements TargetSpec {
        @Override
        public TargetSpec named(String other) {
            return new OneAgent(other, url, access, additions);
        }
    }

    /** @param folder where node_exporter's textfile collector looks */
    record Textfile(String name, Path folder) implements TargetSpec {
        @Override
        public TargetSpec named(String other) {
            return new Textfile(other, folder);
        }
    }

    record Console(String name) implements TargetSpec {
        @Override
        public TargetSpec named(String other) {
            return new Console(other);
        }
    }

    /** Which metrics of a Pushgateway a run replaces. */
    enum Grouping {
        /** Those of this integration in this project. */
        OWN,
        /** All that anybody pushed under {@code job-executor-service}, as the recipe does that Keptn users know. */
        RECIPE
    }

    /**
     * What is put on every line for Dynatrace.
     *
     * @param prefix stands in front of every key, with a dot; empty where there is none
     * @param source for {@code dt.metrics.source}; empty where there is none
     * @param enrich whether the files that OneAgent leaves for this purpose are read
     */
    record Additions(String prefix, Labels dimensions, Optional<String> source, boolean enrich) {

        public static final Additions NONE = new Additions("", Labels.NONE, Optional.empty(), false);
    }
}
