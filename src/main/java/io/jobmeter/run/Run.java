package io.jobmeter.run;

import io.jobmeter.child.Child;
import io.jobmeter.child.Ended;
import io.jobmeter.child.ExitStatus.NotStarted;
import io.jobmeter.child.Output;
import io.jobmeter.config.Settings;
import io.jobmeter.context.JobContext;
import io.jobmeter.extract.Extraction;
import io.jobmeter.extract.Harvest;
import io.jobmeter.extract.rule.Stream;
import io.jobmeter.extract.tally.Finding;
import io.jobmeter.extract.tally.RuleTally.Yield;
import io.jobmeter.gate.Doubts;
import io.jobmeter.gate.Gate;
import io.jobmeter.metric.Time;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.delivery.Pace;
import io.jobmeter.target.delivery.RealPace;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Runs the command, takes metrics from its output, delivers them, and ends as the command ended. */
public final class Run {

    private final Settings settings;
    private final Map<String, String> environment;
    private final List<byte[]> added;
    private final Messages messages;
    private GateReport gates;
    private final Narration narration;

    /** @param added variables that the command is to have besides those that we were given, each with its name */
    public Run(Settings settings, Map<String, String> environment, List<byte[]> added, Messages messages) {
        this.settings = settings;
        this.environment = environment;
        this.added = added;
        this.messages = messages;
        this.gates = GateReport.unknown(settings.verdict().gates());
        this.narration = new Narration(messages);
    }

    /** Returns the exit code. Whatever happens after the command's end, it is the command's, unless strict or a gate. */
    public int of(List<String> command) throws InterruptedException {
        narration.begins(settings);
        narration.runs(command);
        Extraction extraction = new Extraction(settings.rules(), settings.caps(), Path.of(""), false);
        CompletableFuture<Void> cut = new CompletableFuture<>();
        Pace pace = new RealPace(cut);
        Dispatch dispatch = new Dispatch(settings, messages, pace, cut);
        Child.Order order = new Child.Order(
                command,
                readers(extraction),
                settings.limits(),
                added,
                settings.secrets().hidden(),
                () -> cut.complete(null));
        messages.await();
        try (Child child = Child.start(order)) {
            dispatch.prepare();
            Ended ended = child.await();
            narration.ended(ended);
            try {
                Deadline deadline = new Deadline(settings.delivering().budget(), pace::nanoTime);
                Results results = results(extraction, ended, deadline, cut);
                return report(command, ended, results, dispatch, deadline);
            } catch (RuntimeException | Error fault) {
                messages.say("the metrics of this run are lost, by a fault of ours: " + fault);
                gates.lines().forEach(messages::say);
                messages.trace(fault);
                return exitCode(ended, false);
            }
        }
    }

    /**
     * The command's exit code does not wait for an expression that never ends, and what all others give is delivered in
     * the other half of the time.
     */
    private Results results(Extraction extraction, Ended ended, Deadline deadline, CompletableFuture<Void> cut)
            throws InterruptedException {
        Harvest harvest = extraction.finish(ended.begun());
        String late = "was cut short by a signal";
        try {
            long half = deadline.left().toNanos() / 2;
            CompletableFuture.anyOf(harvest.all(), cut).get(half, TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            late = "was not done within half of the push budget of " + Time.words(deadline.budget());
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
        List<Yield> yields = harvest.yields(late);
        narration.found(yields, deadline.budget().minus(deadline.left()));
        return Results.of(yields, extraction.ofCommand(ended.metrics())).after(harvest.faults());
    }

    private int report(List<String> command, Ended ended, Results results, Dispatch dispatch, Deadline deadline)
            throws InterruptedException {
        JobContext context = settings.called().in(environment);
        String integration = settings.called().integration().orElseGet(() -> baseName(command));
        int problems = settings.problems().size();
        Shipments shipments = new Shipments(context, settings.called().labels(), integration, messages);
        tell(ended, context, results);
        Shipment shipment = shipments.of(ended, results, problems);
        judge(shipments, shipment, ended, results);
        if (settings.delivering().dryRun()) {
            dispatch.show(shipment);
            Summary summary =
                    new Summary(integration, ended, shipment.all().size(), problems, gates, Dispatch.Result.NONE);
            summary.lines(settings.quiet()).forEach(line -> messages.say(line + "; a dry run: nothing was sent"));
            int code = exitCode(ended, true);
            write(summary, code, shipment, context, results);
            return code;
        }
        Dispatch.Result result = dispatch.deliver(shipment, deadline);
        result.reports()
                .forEach(report -> report.outcome()
                        .warnings()
                        .forEach(warning -> messages.say(report.target() + " warns: " + warning)));
        Summary summary = new Summary(integration, ended, shipment.all().size(), problems, gates, result);
        summary.lines(settings.quiet(), messages.ink()).forEach(messages::say);
        int code = exitCode(ended, result.complete());
        write(summary, code, shipment, context, results);
        dispatch.settle(result);
        return code;
    }

    private void write(Summary summary, int code, Shipment shipment, JobContext context, Results results)
            throws InterruptedException {
        if (settings.verdict().summary().isPresent()) {
            SummaryPage page = new SummaryPage(
                    summary,
                    code,
                    shipment,
                    context.labels().with(settings.called().labels()),
                    gates.results(),
                    settings.delivering().dryRun(),
                    new Troubles(settings, context, summary.ended(), results.findings(), summary.result()).sentences(),
                    new Markdown(new Mask(settings.secrets().values())));
            new SummaryFile(settings.verdict().summary().get(), environment, messages).append(page::text);
        }
    }

    private void tell(Ended ended, JobContext context, Results results) {
        if (ended.status() instanceof NotStarted notStarted) {
            messages.say(notStarted.reason());
        }
        ended.troubles().forEach(messages::say);
        ended.faults().forEach(messages::trace);
        context.problems().forEach(messages::say);
        new LabelWords(context, settings).lines().forEach(line -> messages.detail(() -> line));
        for (Finding finding : results.findings()) {
            switch (finding) {
                case Finding.Nothing nothing -> messages.say(nothing.reason());
                case Finding.Remark remark -> messages.say(remark.sentence());
                case Finding.Found _ -> {}
            }
        }
        results.faults().forEach(messages::trace);
    }

    /** As soon as the metrics are known: what a gate says waits for no delivery. */
    private void judge(Shipments shipments, Shipment shipment, Ended ended, Results results) {
        List<Gate> asked = settings.verdict().gates();
        if (!asked.isEmpty()) {
            boolean wroteMetrics = !ended.metrics().isBlank();
            Doubts doubts = GateDoubts.of(settings.rules(), results.findings(), wroteMetrics);
            gates = new GateReport(Gate.all(asked, shipments.measured(shipment, doubts)));
            gates.lines().forEach(messages::say);
            gates.passed().forEach(line -> messages.detail(() -> line));
        }
    }

    private int exitCode(Ended ended, boolean delivered) {
        ExitCode code = new ExitCode(
                settings.verdict().ignoreExit(), settings.delivering().strict());
        return code.of(ended.status(), gates.failed(), delivered);
    }

    private static Map<Output, Consumer<ByteBuffer>> readers(Extraction extraction) {
        Map<Output, Consumer<ByteBuffer>> readers = new EnumMap<>(Output.class);
        extraction.reader(Stream.STDOUT).ifPresent(reader -> readers.put(Output.STDOUT, reader));
        extraction.reader(Stream.STDERR).ifPresent(reader -> readers.put(Output.STDERR, reader));
        return readers;
    }

    private static String baseName(List<String> command) {
        String name = new File(command.getFirst()).getName();
        return name.isEmpty() ? "command" : name;
    }
}
