package io.jobmeter.testing;

import io.jobmeter.metric.Gauge;
import io.jobmeter.metric.Metric;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.Preview;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import io.jobmeter.target.Visit;
import java.util.List;

/** A target of which only the delivery matters. */
public interface FakeTarget extends Target {

    @Override
    default boolean replaces(Metric metric) {
        return metric instanceof Gauge;
    }

    @Override
    default Preview preview(Shipment shipment) {
        return new Preview(List.of(), List.of());
    }

    @Override
    default Visit visit(Deadline deadline) {
        return Visit.there("is there");
    }
}
