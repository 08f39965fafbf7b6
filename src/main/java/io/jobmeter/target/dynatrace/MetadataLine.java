package io.jobmeter.target.dynatrace;

import com.dynatrace.metric.util.MetricLineBuilder.MetadataStep;
import io.jobmeter.metric.Metric;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a metric's unit and help become.
 *
 * @param changes what had to be done to the help, as the ends of a sentence
 */
record MetadataLine(String text, List<String> changes) {

    private static final int LONGEST_UNIT = 63;
    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9%\\[\\]{}/_]+");
    private static final Pattern SPACE = Pattern.compile("\\s");

    /** Far from what a description may have, so that the line stays within its own limit, backslashes and all. */
    private static final int LONGEST_HELP = 20_000;

    /** Empty where there is nothing to say. */
    static Optional<MetadataLine> of(Metric metric, MetadataStep builder) {
        if (metric.unit().isEmpty() && metric.help().isEmpty()) {
            return Optional.empty();
        }
        boolean isUnit = isUnit(metric.unit());
        if (isUnit) {
            builder.unit(symbol(metric.unit()));
        }
        String words = isUnit || metric.unit().isEmpty() ? metric.help() : inWords(metric);
        QuotedText help = QuotedText.of(SPACE.matcher(words).replaceAll(" "), LONGEST_HELP, 2 * LONGEST_HELP);
        if (!words.isEmpty()) {
            // In metadata, the library looks after quotes and not after backslashes.
            builder.description(help.text().replace("\\", "\\\\"));
        }
        return isUnit || !words.isEmpty()
                ? Optional.of(new MetadataLine(builder.build(), help.changes()))
                : Optional.empty();
    }

    private static String inWords(Metric metric) {
        return metric.help().isEmpty() ? "in " + metric.unit() : metric.help() + " (in " + metric.unit() + ")";
    }

    /** What Dynatrace takes for one; the library would leave out any other. */
    private static boolean isUnit(String unit) {
        return unit.length() <= LONGEST_UNIT && UNIT.matcher(unit).matches();
    }

    /** The symbols that Dynatrace converts times by. */
    private static String symbol(String unit) {
        return switch (unit) {
            case "nanoseconds" -> "ns";
            case "microseconds" -> "us";
            case "milliseconds" -> "ms";
            case "seconds" -> "s";
            case "minutes" -> "min";
            case "hours" -> "h";
            case "days" -> "d";
            default -> unit;
        };
    }
}
