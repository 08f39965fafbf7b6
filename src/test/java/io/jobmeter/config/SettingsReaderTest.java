package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.extract.rule.Rule;
import io.jobmeter.metric.Labels;
import io.jobmeter.target.Access;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Grouping;
import io.jobmeter.target.spool.SpoolSpec;
import io.jobmeter.testing.RunFlags;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

    private static final Flags NO_FLAGS = flags(List.of(), List.of(), List.of());

    @TempDir
    Path directory;

    private static Flags flags(List<String> metrics, List<String> labels, List<String> targets) {
        return RunFlags.all(RunFlags.all(RunFlags.all(Flags.NONE, "metric", metrics), "label", labels), "to", targets);
    }

    private static Flags named(String name, String pushBudget) {
        return Flags.NONE
                .with("name", name)
                .with("push-budget", pushBudget)
                .with("strict", "true")
                .with("quiet", "true");
    }

    private Settings read(Flags flags) {
        return new SettingsReader(Map.of(), directory).read(flags);
    }

    @BeforeEach
    void a_file_stands_in_the_directory() throws Exception {
        Files.writeString(directory.resolve("jobmeter.yaml"), """
                name: infracost
                labels: {team: shop, stage: dev}
                extract:
                  - format: json
                    metrics:
                      - {name: cost, value: .total}
                targets:
                  - {kind: pushgateway, url: 'http://gateway:9091'}
                """);
    }

    @Test
    void the_file_counts_where_the_flags_say_nothing() {
        Settings settings = read(NO_FLAGS);

        assertThat(settings.called().integration()).contains("infracost");
        assertThat(settings.called().labels()).isEqualTo(Labels.of(Map.of("team", "shop", "stage", "dev")));
        assertThat(settings.rules()).extracting(Rule::title).containsExactly("rule 'cost' on stdout");
        assertThat(settings.targets())
                .containsExactly(new TargetSpec.Pushgateway(
                        "pushgateway", URI.create("http://gateway:9091"), Access.DEFAULT, Grouping.OWN, false));
        assertThat(settings.delivering().budget()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.problems()).isEmpty();
    }

    @Test
    void an_option_counts_before_the_file() {
        Settings settings = read(named("k6", "1m30s"));

        assertThat(settings.called().integration()).contains("k6");
        assertThat(settings.delivering().budget()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.delivering().strict()).isTrue();
        assertThat(settings.quiet()).isTrue();
    }

    @Test
    void labels_are_put_together_and_an_option_counts_where_both_have_one() {
        assertThat(read(flags(List.of(), List.of("stage=prod", " zone =a=b", "empty="), List.of()))
                        .called()
                        .labels())
                .isEqualTo(Labels.of(Map.of("team", "shop", "stage", "prod", "zone", "a=b", "empty", "")));
    }

    @Test
    void a_label_without_key_or_value_is_a_problem_and_the_others_stay() {
        Settings settings = read(flags(List.of(), List.of("zone", "=x", "a=b"), List.of()));

        assertThat(settings.called().labels().values()).containsOnlyKeys("team", "stage", "a");
        assertThat(settings.problems())
                .extracting(Problem::sentence)
                .containsExactly("label 'zone' is not KEY=VALUE", "label '=x' is not KEY=VALUE");
    }

    @Test
    void rules_of_the_flags_stand_behind_those_of_the_file() {
        Settings settings = read(flags(List.of("rps=regex:([0-9]+)", "p95=regexp:(.)"), List.of(), List.of()));

        assertThat(settings.rules())
                .extracting(rule -> rule.format().toString())
                .containsExactly("json", "text");
        assertThat(settings.problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "metric 'p95=regexp:(.)': format 'regexp' is none of regex, json, ndjson, yaml, xml, csv, logfmt"
                                + " or prometheus; did you mean 'regex'?");
    }

    @Test
    void a_label_that_tells_groups_apart_cannot_be_given() {
        Map<String, String> environment = Map.of("JOBMETER_CONFIG_YAML", "name: k6\nlabels: {job: a}");
        Settings settings = new SettingsReader(environment, Path.of("/nonexistent"))
                .read(Flags.NONE.with("label", "integration=b"));

        assertThat(settings.problems())
                .containsExactlyInAnyOrder(
                        new Problem(
                                "JOBMETER_CONFIG_YAML:2",
                                "labels.job",
                                "labels.job cannot be given: a Pushgateway tells groups apart by it"),
                        new Problem(
                                "", "", "label 'integration' cannot be given: a Pushgateway tells groups apart by it"));
    }

    @Test
    void targets_of_the_flags_replace_those_of_the_file() {
        assertThat(read(flags(List.of(), List.of(), List.of("console"))).targets())
                .containsExactly(new TargetSpec.Console("console"));
    }

    @Test
    void where_no_target_is_left_it_is_the_console() {
        Settings settings = read(flags(List.of(), List.of(), List.of("pushgateway=ftp://user:secret@x")));

        assertThat(settings.targets()).containsExactly(new TargetSpec.Console("console"));
        assertThat(settings.problems())
                .extracting(Problem::sentence)
                .singleElement()
                .asString()
                .startsWith("target 'pushgateway': url '");
    }

    @Test
    void a_budget_that_is_no_time_leaves_the_default() {
        Settings settings = read(named("k6", "10"));

        assertThat(settings.delivering().budget()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.problems())
                .extracting(Problem::sentence)
                .containsExactly("push-budget '10' is not a time such as 500ms, 10s or 1m30s; it is passed over");
    }

    @Test
    void a_spool_has_limits_that_can_be_changed() throws Exception {
        assertThat(read(NO_FLAGS).delivering().spool()).isEmpty();
        Files.writeString(directory.resolve("jobmeter.yaml"), "spool: kept\nspool-size: 1KB\nspool-age: soon");
        Settings settings = read(Flags.NONE.with("settle", "35s").with("spool-size", "2MB"));

        assertThat(settings.delivering().spool())
                .contains(new SpoolSpec(directory.resolve("kept"), 2_000_000, Duration.ofDays(7)));
        assertThat(settings.delivering().settle()).isEqualTo(Duration.ofSeconds(35));
        assertThat(settings.problems())
                .extracting(Problem::sentence)
                .containsExactly("spool-age 'soon' is not a time such as 12h or 7d; it is passed over");
    }

    @Test
    void more_words_count_before_none() {
        Flags quiet = Flags.NONE.with("quiet", "true");
        Settings both = read(quiet.with("verbose", "true").with("verbose", "true"));

        assertThat(both.quiet()).isFalse();
        assertThat(both.verbosity()).isEqualTo(2);
        assertThat(read(quiet.with("verbose", "false")).quiet()).isTrue();
        assertThat(read(quiet.with("verbose", "false")).verbosity()).isZero();
    }

    @Test
    void it_is_known_what_was_read() {
        assertThat(read(NO_FLAGS).source()).contains("file '" + directory.resolve("jobmeter.yaml") + "'");
        assertThat(new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", "name: x"), directory)
                        .read(NO_FLAGS)
                        .source())
                .contains("variable JOBMETER_CONFIG_YAML");
        assertThat(read(Flags.NONE.with("config", "nowhere.yaml")).source()).isEmpty();
    }
}
