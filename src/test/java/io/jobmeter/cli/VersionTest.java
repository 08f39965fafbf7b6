package io.jobmeter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class VersionTest {

    private static Properties build(String commit, String dirty) {
        Properties build = new Properties();
        build.putAll(Map.of("commit", commit, "dirty", dirty));
        return build;
    }

    @Test
    void a_commit_is_told_and_whether_the_sources_were_changed() {
        assertThat(Version.commit(build("abc1234", "false"))).isEqualTo("abc1234");
        assertThat(Version.commit(build("abc1234", "true"))).isEqualTo("abc1234-dirty");
    }

    @Test
    void where_the_build_knew_no_commit_it_is_unknown() {
        assertThat(Version.commit(build("${git.commit.id.abbrev}", "${git.dirty}")))
                .isEqualTo("unknown");
        assertThat(Version.commit(build("", ""))).isEqualTo("unknown");
        assertThat(Version.commit(new Properties())).isEqualTo("unknown");
    }

    @Test
    void the_words_tell_version_commit_build_and_platform() {
        assertThat(Version.words())
                .matches(
                        "jobmeter \\d+\\.\\d+\\.\\d+\\S* \\(commit ([0-9a-f]{7,}(-dirty)?|unknown), jvm, linux-\\w+\\)");
    }
}
