package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.metric.Labels;
import io.jobmeter.target.Access;
import io.jobmeter.target.Secret;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Additions;
import io.jobmeter.target.Tls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options that docs/dynatrace.md shows, read as a user would have them read. */
class DynatracePageTest {

    @TempDir
    private Path directory;

    @Test
    void the_example_is_what_it_says() throws IOException {
        String page = Files.readString(Path.of("docs/dynatrace.md"));
        Files.writeString(
                directory.resolve("jobmeter.yaml"), page.split("```yaml\n")[1].split("```")[0]);
        Settings settings =
                new SettingsReader(Map.of("PRODUCTION_TOKEN", "dt0c01.PAGE.SECRET"), directory).read(Flags.NONE);

        assertThat(settings.problems()).isEmpty();
        TargetSpec.Dynatrace tenant = (TargetSpec.Dynatrace) settings.targets().getFirst();
        assertThat(tenant.name()).isEqualTo("production");
        assertThat(tenant.tenant()).isEqualTo(URI.create("https://abc12345.live.dynatrace.com"));
        assertThat(tenant.token()).isEqualTo(new Secret("dt0c01.PAGE.SECRET"));
        assertThat(tenant.additions())
                .isEqualTo(new Additions("keptn", Labels.of("zone", "eu"), Optional.of("jobmeter"), true));
        assertThat(tenant.access().tls())
                .isEqualTo(new Tls(
                        Optional.of(directory.resolve("certificates/ca.pem")),
                        Optional.empty(),
                        Optional.empty(),
                        false));
        assertThat(settings.targets().getLast())
                .isEqualTo(new TargetSpec.OneAgent(
                        "oneagent", URI.create("http://localhost:14499"), Access.DEFAULT, Additions.NONE));
    }

    @Test
    void the_defaults_are_those_that_it_names() {
        assertThat(Access.DEFAULT.connect()).isEqualTo(Duration.ofSeconds(5));
        assertThat(Access.DEFAULT.read()).isEqualTo(Duration.ofSeconds(10));
    }
}
