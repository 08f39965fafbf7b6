package io.jobmeter.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.jobmeter.extract.number.NumberReader;
import io.jobmeter.extract.number.Reading;
import io.jobmeter.extract.tally.Finding;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Metrics that the command wrote itself: {@code name value}, or Prometheus' text with labels and HELP. Whatever its type
 * there, a value is the last one known of it.
 */
public final class MetricLines {

    private static final Pattern HELP = Pattern.compile("# HELP (\\S+) (.*)");
    private static final Pattern METRIC = Pattern.compile("([^\\s{}\"#=,]+)(?:\\{(.*)\\})?\\s+(\\S+)(?:\\s+-?[0-9]+)?");
    private static final Pattern LABEL =
            Pattern.compile("\\s*([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:,|$)");

    private static final NumberReader NUMBERS = NumberReader.of("", "");
    private static final int SHOWN = 40;

    private final Map<String, String> helps = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private String firstWrong = "";
    private int wrong;

    private MetricLines() {}

    /** One finding for each metric, and one for all lines that are none. */
    public static List<Finding> read(String text) {
        MetricLines lines = new MetricLines();
        text.lines().map(String::strip).forEach(lines::line);
        if (lines.wrong > 0) {
            String more = lines.wrong == 1 ? "" : ", and " + (lines.wrong - 1) + " more";
            lines.findings.add(new Finding.Nothing("the command's metrics file has the line '" + lines.firstWrong + "'"
                    + more + ", which is no metric"));
        }
        return lines.findings;
    }

    private void line(String line) {
        Matcher help = HELP.matcher(line);
        if (help.matches()) {
            helps.put(help.group(1), help.group(2));
        } else if (!line.isEmpty() && !line.startsWith("#") && !metric(line)) {
            firstWrong = wrong++ == 0 ? line.substring(0, Math.min(line.length(), SHOWN)) : firstWrong;
        }
    }

    private boolean metric(String line) {
        Matcher metric = METRIC.matcher(line);
        if (!metric.matches()) {
            return false;
        }
        Map<String, String> labels = new TreeMap<>();
        if (!(NUMBERS.read(metric.group(3)) instanceof Reading.Number number)
                || metric.group(2) != null && !labels(metric.group(2), labels)) {
            return false;
        }
        String name = metric.group(1);
        findings.add(new Finding.Found(
                new Gauge(name, "", helps.getOrDefault(name, ""), Labels.of(labels), number.value())));
        return true;
    }

    private static boolean labels(String text, Map<String, String> labels) {
        Matcher label = LABEL.matcher(text);
        int end = 0;
        while (end < text.length() && label.find(end) && label.start() == end) {
            labels.put(label.group(1), unescaped(label.group(2)));
            end = label.end();
        }
        return text.substring(end).isBlank();
    }

    private static String unescaped(String value) {
        return value.replace("\\\\", "\0")
                .replace("\\n", "\n")
                .replace("\\\"", "\"")
                .replace("\0", "\\");
    }
}
