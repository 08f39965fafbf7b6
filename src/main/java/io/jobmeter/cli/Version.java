package io.jobmeter.cli;

import io.jobmeter.child.ThisBuild;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;

/** Which program this is. */
final class Version {

    /** Written by the build, and read by the image builder for the native executable. */
    private static final Properties BUILD = read();

    private Version() {}

    static String words() {
        return "jobmeter %s (commit %s, %s, %s-%s)"
                .formatted(
                        number(),
                        commit(BUILD),
                        ThisBuild.kind(),
                        System.getProperty("os.name").toLowerCase(Locale.ROOT),
                        System.getProperty("os.arch"));
    }

    static String number() {
        return BUILD.getProperty("version");
    }

    /** Where the sources were not those of a commit, that is said. */
    static String commit(Properties build) {
        String commit = build.getProperty("commit", "");
        if (commit.isEmpty() || commit.startsWith("$")) {
            return "unknown";
        }
        return commit + (build.getProperty("dirty", "").equals("true") ? "-dirty" : "");
    }

    private static Properties read() {
        Properties build = new Properties();
        try (InputStream stream = Version.class.getResourceAsStream("/build.properties")) {
            build.load(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return build;
    }
}
