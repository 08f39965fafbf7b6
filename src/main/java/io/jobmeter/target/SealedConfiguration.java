package io.jobmeter.target;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Leaves Quarkus nothing to read but what it was built with. Where we run, files named {@code .env} and {@code
 * config/application.yaml} and variables such as {@code QUARKUS_LOG_LEVEL} are the command's.
 */
@StaticInitSafe
public final class SealedConfiguration implements SmallRyeConfigBuilderCustomizer {

    private static final String SEALED = "jobmeter.configuration.sealed";

    /** Before it is called, everything is open: the build reads its configuration through this class, too. */
    static void seal() {
        System.setProperty(SEALED, "true");
    }

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        if (Boolean.getBoolean(SEALED)) {
            builder.setAddDefaultSources(false).setAddSystemSources(false);
            builder.getSourceProviders().clear();
        }
    }

    /** After all others, the one that adds those sources among them. */
    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }
}
