package io.jobmeter.config;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration file's keys. Nothing is required here and nothing has a type: what is missing or wrong is said in
 * our own words, all at once. The annotation has Quarkus write the implementation while building; its own configuration
 * does not hold it.
 */
@ConfigMapping(prefix = "jobmeter")
public interface JobFile {

    Optional<String> name();

    Map<String, String> labels();

    Optional<List<String>> presets();

    List<Extract> extract();

    Optional<String> maxSeries();

    Optional<String> maxLabelLength();

    Optional<String> maxDocument();

    List<Target> targets();

    Optional<String> hideSecrets();

    Optional<String> spool();

    Optional<String> spoolSize();

    Optional<String> spoolAge();

    Optional<String> timeout();

    Optional<String> grace();

    Optional<String> maxOutput();

    Optional<String> pushBudget();

    Optional<String> settle();

    Optional<String> strict();

    Optional<String> ignoreExit();

    Optional<String> quiet();

    Optional<String> summary();

    Optional<String> metricName();

    Optional<List<String>> eventLabels();

    List<Gate> gates();

    interface Extract {

        Optional<String> from();

        Optional<String> format();

        Optional<String> document();

        Optional<String> rows();

        Optional<String> match();

        Optional<String> delimiter();

        Optional<List<String>> columns();

        Optional<String> stale();

        Optional<String> optional();

        List<Metric> metrics();
    }

    interface Metric {

        Optional<String> name();

        Optional<String> value();

        Map<String, String> labels();

        Optional<String> type();

        Optional<String> aggregate();

        Optional<List<String>> buckets();

        Optional<String> unit();

        Optional<String> valueUnit();

        Optional<String> help();

        Optional<String> onMissing();
    }

    interface Gate {

        Optional<String> name();

        Optional<String> failIf();

        Optional<String> severity();
    }

    interface Target {

        Optional<String> kind();

        Optional<String> name();

        Optional<String> url();

        Optional<String> path();

        Optional<String> token();

        Optional<String> user();

        Optional<String> password();

        Optional<String> ca();

        Optional<String> certificate();

        Optional<String> key();

        Optional<String> insecure();

        Optional<String> connectTimeout();

        Optional<String> readTimeout();

        Optional<String> grouping();

        Optional<String> deleteOldGroup();

        Optional<String> prefix();

        Map<String, String> dimensions();

        Optional<String> source();

        Optional<String> enrich();
    }
}
