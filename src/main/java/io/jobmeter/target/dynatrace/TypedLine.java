package io.jobmeter.target.dynatrace;

import com.dynatrace.metric.util.MetricException;
import com.dynatrace.metric.util.MetricLineBuilder.CounterStep;
import com.dynatrace.metric.util.MetricLineBuilder.GaugeStep;
import com.dynatrace.metric.util.MetricLineBuilder.MetadataStep;
import com.dynatrace.metric.util.MetricLineBuilder.TypeStep;
import io.jobmeter.metric.Counter;
import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Histogram;
import io.jobmeter.metric.Metric;
import java.time.Instant;

/**
 * A metric's line by Dynatrace's library, and where its metadata are written.
 *
 * @param payload Dynatrace's word for what stands in it, which is one for each key
 */
record TypedLine(String text, String payload, MetadataStep metadata) {

    /** @throws MetricException where Dynatrace would not take it; the message is a sentence's end */
    static TypedLine of(TypeStep builder, Metric metric, Instant at) throws MetricException {
        return switch (metric) {
            case Gauge gauge -> {
                GaugeStep typed = builder.gauge();
                yield gauge(typed.value(gauge.value()).timestamp(at).build(), typed);
            }
            case Histogram histogram -> {
                GaugeStep typed = builder.gauge();
                Spread spread = Spread.of(histogram);
                yield gauge(
                        typed.summary(spread.min(), spread.max(), spread.sum(), spread.count())
                                .timestamp(at)
                                .build(),
                        typed);
            }
            case Counter counter -> {
                CounterStep typed = builder.count();
                yield new TypedLine(typed.delta(counter.value()).timestamp(at).build(), "count", typed.metadata());
            }
        };
    }

    private static TypedLine gauge(String text, GaugeStep typed) {
        return new TypedLine(text, "gauge", typed.metadata());
    }
}
