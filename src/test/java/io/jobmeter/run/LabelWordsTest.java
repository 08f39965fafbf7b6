package io.jobmeter.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Flags;
import io.jobmeter.config.Settings;
import io.jobmeter.config.SettingsReader;
import io.jobmeter.context.JobContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelWordsTest {

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "KEPTN_CONTEXT", "{\"appName\": \"shop\\n\", \"metadata\": {\"stage\": \"dev\"}}",
            "LABELS_COMMIT", "abc",
            "JOBMETER_CONFIG_YAML", "labels: {team: shop, keptn_service: cart}");

    @TempDir
    Path directory;

    private List<String> lines(int verbosity) {
        Flags flags = Flags.NONE.with("label", "tier=1");
        for (int at = 0; at < verbosity; at++) {
            flags = flags.with("verbose", "true");
        }
        Settings settings = new SettingsReader(ENVIRONMENT, directory).read(flags);
        JobContext context = JobContext.of(ENVIRONMENT).taking(List.of("commit", "buildId"), ENVIRONMENT);
        return new LabelWords(context, settings).lines();
    }

    @Test
    void asked_twice_it_tells_where_each_label_came_from() {
        assertThat(lines(2))
                .containsExactly(
                        "event label 'buildId' is not there: LABELS_BUILDID is not set",
                        "label ci_platform=keptn from KEPTN_CONTEXT",
                        "label commit=abc from LABELS_COMMIT",
                        "label keptn_project=shop\\n from KEPTN_CONTEXT appName",
                        "label keptn_service=cart from JOBMETER_CONFIG_YAML",
                        "label keptn_stage=dev from KEPTN_CONTEXT metadata.stage",
                        "label team=shop from JOBMETER_CONFIG_YAML",
                        "label tier=1 from --label");
    }

    @Test
    void asked_once_it_tells_which_label_of_the_event_is_not_there() {
        assertThat(lines(1)).containsExactly("event label 'buildId' is not there: LABELS_BUILDID is not set");
    }

    @Test
    void not_asked_it_tells_nothing() {
        assertThat(lines(0)).isEmpty();
    }
}
