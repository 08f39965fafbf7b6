package io.jobmeter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
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

    List<Extract> extract();

    List<Target> targets();

    Optional<String> hideSecrets();

    Optional<String> spool();

    Optional<String> spoolSize();

    Optional<String> spoolAge();

    interface Extract {

        @WithDefault("stdout")
        String from();

        Optional<String> format();

        Optional<String> match();

        List<Metric> metrics();
    }

    interface Metric {

        Optional<String> name();

        Optional<String> value();

        Optional<String> unit();

        Optional<String> help();
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
