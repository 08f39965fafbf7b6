package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.child.Ended;
import io.jobmeter.child.ExitStatus;
import io.jobmeter.child.Usage;
import io.jobmeter.config.Flags;
import io.jobmeter.config.Settings;
import io.jobmeter.config.SettingsReader;
import io.jobmeter.context.JobContext;
import io.jobmeter.extract.Extraction;
import io.jobmeter.gate.Gate;
import io.jobmeter.gate.GateResult;
import io.jobmeter.gate.Severity;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.Secret;
import io.jobmeter.target.delivery.Delivery.Report;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Folders with {@code config.yaml}, what the command wrote for us ({@code metrics}), how the run went
 * ({@code run.properties}), and {@code expected.md}. Its metrics of the run itself are left out of the page.
 */
class SummaryCasesTest {

    static Stream<Path> cases() throws Exception {
        return Files.list(Path.of("src/test/resources/cases/summary")).sorted();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_page_is_as_expected(Path folder) throws Exception {
        Properties run = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("run.properties"))) {
            run.load(reader);
        }
        Settings settings = new SettingsReader(Map.of(), folder)
                .knowing(said(run, "problem").toList())
                .read(Flags.NONE.with("config", "config.yaml"));
        JobContext context = JobContext.of(Map.of("KEPTN_STAGE", "dev"));
        Ended ended = new Ended(
                status(run.getProperty("end")),
                Instant.parse("2026-11-21T18:34:20.123Z"),
                Instant.EPOCH,
                Duration.ofMillis(12_345),
                Usage.NONE,
                Map.of(),
                "",
                List.of());
        Extraction extraction = new Extraction(settings.rules(), settings.caps(), folder, false);
        String metrics = Files.readString(folder.resolve("metrics"));
        Results results = new Results(extraction.ofCommand(metrics), 0);
        Shipments shipments = new Shipments(
                context,
                settings.called().labels(),
                settings.called().integration().orElse("k6"),
                new Messages(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), false));
        Dispatch.Result result = result(said(run, "delivery").toList());
        SummaryPage page = new SummaryPage(
                new Summary(settings.called().integration().orElse("k6"), ended, 0, 0, GateReport.NONE, result),
                Integer.parseInt(run.getProperty("code", "" + ended.status().code())),
                shipments.of(results.findings(), Instant.EPOCH),
                context.labels().with(settings.called().labels()),
                said(run, "gate").map(SummaryCasesTest::gate).toList(),
                run.containsKey("dry-run"),
                new Troubles(settings, context, ended, results.findings(), result).sentences(),
                new Markdown(new Mask(said(run, "secret").map(Secret::new).toList())));

        assertThat(page.text(Integer.parseInt(run.getProperty("rows", "100"))))
                .isEqualTo(Files.readString(folder.resolve("expected.md")));
    }

    /** {@code NAME.1}, {@code NAME.2} and so on. */
    private static Stream<String> said(Properties run, String name) {
        return run.stringPropertyNames().stream()
                .filter(key -> key.startsWith(name + "."))
                .sorted()
                .map(run::getProperty);
    }

    private static ExitStatus status(String end) {
        String[] words = end.split(" ", 3);
        return switch (words[0]) {
            case "exit" -> new ExitStatus.Exited(Integer.parseInt(words[1]));
            case "signal" -> new ExitStatus.Signaled(Integer.parseInt(words[1]));
            case "missing" -> new ExitStatus.NotStarted(Integer.parseInt(words[1]), words[2]);
            default -> new ExitStatus.TimedOut();
        };
    }

    /** {@code STATE TEXT / REASON}, and with a name {@code STATE NAME: TEXT / REASON}. */
    private static GateResult gate(String said) {
        String[] parts = said.split(" / ", 2);
        String[] words = parts[0].split(" ", 2);
        String[] named = words[1].split(": ", 2);
        return new GateResult(
                Gate.of(named[0], named[named.length - 1], Severity.FAIL),
                GateResult.State.valueOf(words[0]),
                parts[1]);
    }

    /** {@code TARGET ok}, {@code TARGET failed REASON}, {@code TARGET kept REASON} or {@code TARGET rejected REASON}. */
    private static Dispatch.Result result(List<String> deliveries) {
        List<Report> reports = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (String said : deliveries) {
            String[] words = said.split(" ", 3);
            Outcome outcome = switch (words[1]) {
                case "ok" -> Outcome.delivered(1);
                case "rejected" ->
                    new Outcome(1, List.of(new Rejection("cost", words[2])), Optional.empty(), List.of());
                case "warned" -> new Outcome(1, List.of(), Optional.empty(), List.of(words[2]));
                default ->
                    Outcome.failed(Failure.of(words[2], Failure.Kind.BUSY, io.jobmeter.testing.Shipments.of("cost")));
            };
            reports.add(new Report(words[0], outcome));
            if (words[1].equals("kept")) {
                kept.add(words[0]);
            }
        }
        return new Dispatch.Result(reports, Set.copyOf(kept));
    }
}
