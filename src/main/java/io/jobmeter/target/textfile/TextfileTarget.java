package io.jobmeter.target.textfile;

import io.jobmeter.metric.Metric;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Explained;
import io.jobmeter.target.Failure;
import io.jobmeter.target.Outcome;
import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.Preview;
import io.jobmeter.target.Preview.Payload;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.Visit;
import io.jobmeter.target.WholeFile;
import io.jobmeter.target.prometheus.Families;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file for node_exporter's textfile collector, one for each integration of each project. What has to last stands in a
 * file beside it, which a run without such metrics leaves alone.
 */
public final class TextfileTarget implements Target {

    /** node_exporter runs as a user of its own. */
    private static final String READ_BY_ALL = "rw-r--r--";

    private final String name;
    private final Path folder;

    /** A file that is to be written, and the shipment that has not arrived until it is. */
    private record Page(Path place, List<Metric> metrics, Families families, Shipment rest) {

        int accepted() {
            return metrics.size() - families.rejected().size();
        }
    }

    public TextfileTarget(TargetSpec.Textfile spec) {
        this.name = spec.name();
        this.folder = spec.folder();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean prepares() {
        return false;
    }

    @Override
    public Outcome deliver(Shipment shipment, Duration budget) {
        Outcome outcome = Outcome.delivered(0);
        List<Page> pages = pages(shipment);
        for (Page page : pages) {
            List<Rejection> rejected = page.families().rejected();
            try {
                WholeFile.write(page.place(), page.families().text(), READ_BY_ALL);
                outcome = outcome.and(new Outcome(page.accepted(), rejected, Optional.empty()));
            } catch (IOException failure) {
                Failure why = Failure.of(explained(failure), Failure.Kind.LASTING, page.rest());
                return outcome.and(new Outcome(0, rejected, Optional.of(why)));
            }
        }
        removeHalves(pages);
        return outcome;
    }

    /** Of this group's files alone: the others are not ours. */
    private void removeHalves(List<Page> pages) {
        List<String> files = pages.stream()
                .map(page -> page.place().getFileName().toString())
                .toList();
        try {
            WholeFile.removeHalves(folder, files::contains, Instant.now());
        } catch (IOException nextTime) {
            // Nobody reads them.
        }
    }

    /** A file replaces the one before, whatever is in it. */
    @Override
    public boolean replaces(Metric metric) {
        return true;
    }

    @Override
    public Preview preview(Shipment shipment) {
        List<Payload> payloads = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (Page page : pages(shipment)) {
            payloads.add(new Payload(
                    "write " + page.place(), List.of(), page.families().text()));
            rejected.addAll(page.families().rejected());
        }
        return new Preview(payloads, rejected);
    }

    /** A file that nobody looks for comes and goes: that alone tells whether one can be written. */
    @Override
    public Visit visit(Deadline deadline) {
        try {
            Files.delete(Files.createTempFile(folder, ".jobmeter-check-", ".tmp"));
            return Visit.there("'" + folder + "' is there and can be written to");
        } catch (IOException failure) {
            return Visit.wrong(explained(failure));
        }
    }

    private List<Page> pages(Shipment shipment) {
        String file = FileName.of(shipment);
        List<Page> pages = new ArrayList<>();
        if (!shipment.metrics().isEmpty()) {
            pages.add(page(file + ".prom", shipment.metrics(), shipment));
        }
        if (!shipment.lasting().isEmpty()) {
            pages.add(page(file + ".lasting.prom", shipment.lasting(), shipment.onlyLasting()));
        }
        return pages;
    }

    private Page page(String file, List<Metric> metrics, Shipment rest) {
        return new Page(folder.resolve(file), metrics, new Families(metrics), rest);
    }

    private String explained(IOException failure) {
        if (!Files.exists(folder)) {
            return "its folder '" + folder + "' does not exist: create it";
        }
        if (!Files.isDirectory(folder)) {
            return "its folder '" + folder + "' is not a folder: name one";
        }
        return "its folder '" + folder + "' cannot be written to: " + Explained.of(failure);
    }
}
