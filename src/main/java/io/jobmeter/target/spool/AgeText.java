package io.jobmeter.target.spool;

import io.jobmeter.metric.Time;
import java.time.Duration;

/** {@code 7d}, {@code 1h}, or as any other time. */
final class AgeText {

    private AgeText() {}

    static String of(Duration age) {
        if (age.isPositive() && age.equals(Duration.ofDays(age.toDays()))) {
            return age.toDays() + "d";
        }
        return age.isPositive() && age.equals(Duration.ofHours(age.toHours())) ? age.toHours() + "h" : Time.words(age);
    }
}
