package io.jobmeter.target.textfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.Preview.Payload;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.TargetSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextfileTargetTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Metric SUCCESS = gauge("k6_last_success", 1.7e9);

    @TempDir
    Path folder;

    private static Metric gauge(String name, double value) {
        return new Gauge(name, "", "", Labels.of("ci_platform", "local"), value);
    }

    private static Shipment shipment(String integration, Labels group, List<Metric> metrics, Metric... lasting) {
        return new Shipment(integration, group, Instant.EPOCH, metrics, List.of(lasting));
    }

    private static Shipment k6(double vus, Metric... lasting) {
        return shipment("k6", Labels.NONE, List.of(gauge("k6_vus", vus)), lasting);
    }

    private TextfileTarget target() {
        return new TextfileTarget(new TargetSpec.Textfile("textfile", folder));
    }

    private Outcome deliver(Shipment shipment) {
        return target().deliver(shipment, LONG);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String content(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void each_run_replaces_the_file_of_the_one_before() throws IOException {
        assertThat(deliver(k6(5))).isEqualTo(Outcome.delivered(1));
        assertThat(deliver(k6(6))).isEqualTo(Outcome.delivered(1));

        assertThat(files()).containsExactly("jobmeter_k6.prom");
        assertThat(content("jobmeter_k6.prom")).isEqualTo("""
                        # HELP k6_vus Found in the command's output.
                        # TYPE k6_vus gauge
                        k6_vus{ci_platform="local",} 6.0
                        """);
    }

    @Test
    void what_lasts_stays_when_a_run_does_not_give_it() throws IOException {
        assertThat(deliver(k6(5, SUCCESS))).isEqualTo(Outcome.delivered(2));
        assertThat(deliver(k6(6))).isEqualTo(Outcome.delivered(1));

        assertThat(files()).containsExactly("jobmeter_k6.lasting.prom", "jobmeter_k6.prom");
        assertThat(content("jobmeter_k6.lasting.prom")).contains("\nk6_last_success{ci_platform=\"local\",} 1.7E9\n");
        assertThat(content("jobmeter_k6.prom")).contains("} 6.0").doesNotContain("last_success");
    }

    @Test
    void what_lasts_can_be_delivered_alone() throws IOException {
        deliver(k6(5));
        assertThat(deliver(k6(6, SUCCESS).onlyLasting())).isEqualTo(Outcome.delivered(1));

        assertThat(content("jobmeter_k6.prom")).contains("} 5.0");
        assertThat(files()).contains("jobmeter_k6.lasting.prom");
    }

    @Test
    void every_project_has_a_file_of_its_own() throws IOException {
        Labels cart = Labels.of(Map.of("keptn_project", "shop", "keptn_service", "cart", "keptn_stage", "dev"));
        Labels pay = Labels.of(Map.of("keptn_project", "shop", "keptn_service", "pay", "keptn_stage", ""));
        List<Metric> metrics = List.of(gauge("n", 1));
        deliver(shipment("k6", cart, metrics));
        deliver(shipment("k6", pay, metrics));
        deliver(shipment("k6_shop", Labels.NONE, metrics));
        deliver(shipment("k6/shop", Labels.NONE, metrics));
        deliver(shipment("../größe.", Labels.NONE, metrics));
        deliver(shipment("", Labels.NONE, metrics));

        assertThat(files())
                .containsExactlyInAnyOrder(
                        "jobmeter_k6_shop_cart_dev.prom",
                        "jobmeter_k6_shop_pay_.prom",
                        "jobmeter_k6%5Fshop.prom",
                        "jobmeter_k6%2Fshop.prom",
                        "jobmeter_%2E%2E%2Fgr%C3%B6%C3%9Fe%2E.prom",
                        "jobmeter_.prom");
    }

    @Test
    void names_that_are_too_long_for_a_file_stay_apart() throws IOException {
        List<Metric> metrics = List.of(gauge("n", 1));
        assertThat(deliver(shipment("ö".repeat(300), Labels.NONE, metrics)).complete())
                .isTrue();
        assertThat(deliver(shipment("ö".repeat(301), Labels.NONE, metrics)).complete())
                .isTrue();

        assertThat(files()).hasSize(2).allMatch(file -> file.length() < 230);
    }

    @Test
    void anybody_may_read_the_file_and_only_its_owner_write() throws IOException {
        deliver(k6(5, SUCCESS));

        for (String file : files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-r--r--");
        }
    }

    @Test
    void a_metric_whose_name_is_anothers_is_refused_and_the_others_are_written() throws IOException {
        Outcome outcome = deliver(
                shipment("k6", Labels.NONE, List.of(gauge("p.95", 1), gauge("p-95", 2), gauge("vus", 3)), SUCCESS));

        assertThat(outcome.delivered()).isEqualTo(3);
        assertThat(outcome.rejected()).containsExactly(new Rejection("p-95", "becomes p_95, as p.95 does"));
        assertThat(content("jobmeter_k6.prom")).contains("p_95{").contains("vus{");
    }

    @Test
    void a_folder_that_takes_no_file_is_said_to_be_so() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Path absent = folder.resolve("absent");

        assertThat(failureIn(absent)).isEqualTo("its folder '" + absent + "' does not exist: create it");
        assertThat(failureIn(file)).isEqualTo("its folder '" + file + "' is not a folder: name one");
        assertThat(failureIn(Path.of("/proc"))).startsWith("its folder '/proc' cannot be written to: ");
        assertThat(files()).containsExactly("file");
    }

    private static String failureIn(Path place) {
        Shipment shipment = k6(5, SUCCESS);
        Outcome outcome = new TextfileTarget(new TargetSpec.Textfile("textfile", place)).deliver(shipment, LONG);

        assertThat(outcome.delivered()).isZero();
        assertThat(outcome.failure()).get().extracting(Failure::kind).isEqualTo(Failure.Kind.LASTING);
        assertThat(outcome.failure()).get().extracting(Failure::rest).isEqualTo(shipment);
        return outcome.reason();
    }

    @Test
    void a_failure_leaves_no_file_behind_and_what_was_written_before_counts() throws IOException {
        Files.createDirectories(folder.resolve("jobmeter_k6.lasting.prom/inside"));
        Shipment shipment = k6(5, SUCCESS);

        Outcome outcome = deliver(shipment);

        assertThat(outcome.delivered()).isEqualTo(1);
        assertThat(outcome.reason()).startsWith("its folder '" + folder + "' cannot be written to: ");
        assertThat(outcome.failure()).get().extracting(Failure::rest).isEqualTo(shipment.onlyLasting());
        assertThat(files()).containsExactly("jobmeter_k6.lasting.prom", "jobmeter_k6.prom");
    }

    @Test
    void what_a_killed_run_left_half_written_goes_in_time_and_nothing_else() throws IOException {
        String old = ".jobmeter_k6.prom.01234567.tmp";
        String fresh = ".jobmeter_k6.prom.76543210.tmp";
        List<String> others =
                List.of(".jobmeter_wrk.prom.01234567.tmp", "jobmeter_k6.prom.01234567.tmp", ".jobmeter_k6.prom.tmp");
        FileTime twoHoursAgo = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
        for (String name : others) {
            Files.setLastModifiedTime(Files.createFile(folder.resolve(name)), twoHoursAgo);
        }
        Files.setLastModifiedTime(Files.createFile(folder.resolve(old)), twoHoursAgo);
        Files.createFile(folder.resolve(fresh));
        deliver(k6(5));

        assertThat(files()).doesNotContain(old).contains(fresh).containsAll(others);
    }

    @Test
    void what_would_be_written_is_what_is_written() throws IOException {
        Shipment shipment = k6(5, SUCCESS);
        List<Payload> payloads = target().preview(shipment).payloads();
        assertThat(files()).isEmpty();

        deliver(shipment);

        assertThat(payloads)
                .containsExactly(
                        new Payload(
                                "write " + folder.resolve("jobmeter_k6.prom"), List.of(), content("jobmeter_k6.prom")),
                        new Payload(
                                "write " + folder.resolve("jobmeter_k6.lasting.prom"),
                                List.of(),
                                content("jobmeter_k6.lasting.prom")));
    }

    @Test
    void prometheus_own_reader_takes_it() throws Exception {
        String server = System.getenv("PROMETHEUS");
        Path promtool = Path.of(server == null ? "/" : server).resolveSibling("promtool");
        Assumptions.assumeTrue(server != null && Files.isExecutable(promtool), "needs promtool beside PROMETHEUS");
        Labels odd = Labels.of(Map.of("path", "C:\\a \"b\"\nc", "größe", "ü", "1st", ""));
        deliver(shipment(
                "k6",
                Labels.NONE,
                List.of(
                        new Gauge("p.95 ü", "ms", "Two\nlines \\ \"x\"", odd, -1e-9),
                        new Gauge("p.95 ü", "ms", "Two\nlines \\ \"x\"", Labels.NONE, 1e300)),
                SUCCESS));

        for (String file : files()) {
            Process check = new ProcessBuilder(promtool.toString(), "check", "metrics")
                    .redirectInput(folder.resolve(file).toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(check.getInputStream().readAllBytes());

            // It ends with 3 where it could read the text and has advice on names.
            assertThat(check.waitFor()).as(said).isIn(0, 3);
        }
    }
}
