package io.jobmeter.target.spool;

import io.jobmeter.target.Target;
import io.jobmeter.target.TargetSpec;

/** A place, and the way there. */
public record Destination(TargetSpec spec, Target target) {}
