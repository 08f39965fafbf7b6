package io.jobmeter.extract.format.prometheus;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.jobmeter.extract.format.FormatReader;
import io.jobmeter.extract.format.RowSink;
import io.jobmeter.extract.format.line.ByteOrderMark;
import io.jobmeter.extract.format.line.NumberedLines;
import io.jobmeter.extract.format.prometheus.Families.Member;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Prometheus' text and OpenMetrics. A sample is a row {@code {name, type, help, unit, labels, value}}, told as its line
 * comes; a histogram is one row, with {@code buckets}, {@code sum} and {@code count} in the place of the value, told when
 * all of its samples have come.
 */
public final class PrometheusReader implements FormatReader, NumberedLines.Receiver {

    private static final Pattern COMMENT =
            Pattern.compile("#[ \\t]+(HELP|TYPE|UNIT)[ \\t]+(\"(?:[^\"\\\\]|\\\\.)+\"|[^ \\t]+)[ \\t]*(.*)");
    private static final Pattern EOF = Pattern.compile("#[ \\t]+EOF");

    private static final long MOST_CHARACTERS = 4L * 1024 * 1024;
    private static final int SHOWN = 40;

    private final RowSink sink;
    private final int series;
    private final ByteOrderMark mark = new ByteOrderMark();
    private final NumberedLines lines = new NumberedLines(this);
    private final Families families;
    private final Histograms histograms;

    /** @param series of how many of them what stands apart may be held until it is together */
    public PrometheusReader(RowSink sink, int series) {
        this.sink = sink;
        this.series = series;
        this.families = new Families(new Capacity(series, MOST_CHARACTERS));
        this.histograms = new Histograms(new Capacity(series, MOST_CHARACTERS), this::histogram);
    }

    @Override
    public void accept(ByteBuffer bytes) {
        mark.accept(bytes, lines::accept, sink::broken);
    }

    @Override
    public void end() {
        mark.end(lines::accept);
        lines.end();
        histograms.end();
    }

    @Override
    public void line(byte[] bytes, int from, int to, long number) {
        String line = new String(bytes, from, to - from, UTF_8).strip();
        if (line.startsWith("#")) {
            comment(line);
        } else if (!line.isEmpty()) {
            Optional<PrometheusSample> sample = PrometheusSample.of(line);
            if (sample.isEmpty() || !sample(sample.get(), line.length(), number)) {
                wrong(line, number);
            }
        }
    }

    @Override
    public void tooLong(long number) {
        sink.broken("has line " + number + ", which is longer than 1 MiB");
    }

    private void comment(String line) {
        Matcher comment = COMMENT.matcher(line);
        if (comment.matches()) {
            String name = comment.group(2);
            boolean quoted = name.startsWith("\"") && name.endsWith("\"") && name.length() > 1;
            String plain = quoted ? PrometheusText.unescaped(name.substring(1, name.length() - 1)) : name;
            if (!families.say(comment.group(1), plain, comment.group(3))) {
                sink.broken(
                        "describes more than " + series + " metrics, or in more than 4 MiB; the others have no type");
            }
        } else if (EOF.matches(line)) {
            histograms.end();
        }
    }

    /** False where the line is no sample after all. */
    private boolean sample(PrometheusSample sample, int length, long number) {
        Member member = families.of(sample.name());
        switch (member.role()) {
            case VALUE -> {
                histograms.elsewhere();
                sink.row(PrometheusRows.of(sample, member.family()));
            }
            case BUCKET, SUM, COUNT -> {
                return switch (histograms.add(sample, member, length, number)) {
                    case TAKEN, REFUSED -> true;
                    case FIRST_REFUSED -> {
                        sink.broken("holds more than " + series + " histograms that are not together, or 4 MiB of them;"
                                + " the others are left out");
                        yield true;
                    }
                    case NO_BOUND -> false;
                };
            }
            case CREATED -> {}
        }
        return true;
    }

    private void histogram(OpenHistogram histogram) {
        String problem = histogram.problem();
        if (problem.isEmpty()) {
            sink.row(PrometheusRows.of(histogram));
        } else {
            sink.broken(problem);
        }
    }

    private void wrong(String line, long number) {
        StringBuilder shown = new StringBuilder();
        line.codePoints()
                .limit(SHOWN)
                .map(character -> Character.isISOControl(character) ? '?' : character)
                .forEach(shown::appendCodePoint);
        sink.broken("has line " + number + ", '" + shown + "', which is no metric");
    }
}
