package io.jobmeter.target.prometheus;

import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.Type;
import java.util.regex.Pattern;

/**
 * Prometheus' library writes {@code _total} behind the name of every counter's family, but not behind those of its
 * series, so that a counter of another name would come out as one without a type. Here a family's name has a mark at its
 * end that no name can have, and mark and suffix are taken out of what the library has written.
 */
public final class CounterName {

    public static final char MARK = '!';

    private static final String WRITTEN = MARK + "_total ";
    private static final Pattern HEADER = Pattern.compile("(?md)^(# (?:HELP|TYPE) [^ ]+)" + WRITTEN);

    private CounterName() {}

    static String marked(String counter) {
        return counter + MARK;
    }

    /** A family's name as it was given. */
    public static String of(MetricFamilySamples family) {
        return family.type == Type.COUNTER ? family.name.replace(String.valueOf(MARK), "") : family.name;
    }

    /** @param written by the library */
    public static String restored(String written) {
        return written.contains(WRITTEN) ? HEADER.matcher(written).replaceAll("$1 ") : written;
    }
}
