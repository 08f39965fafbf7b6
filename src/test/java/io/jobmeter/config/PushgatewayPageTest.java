package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.Access;
import io.jobmeter.target.Secret;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Grouping;
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

/** The options that docs/pushgateway.md shows, read as a user would have them read. */
class PushgatewayPageTest {

    @TempDir
    private Path directory;

    private Settings read(String file) throws IOException {
        Files.writeString(directory.resolve("jobmeter.yaml"), file);
        return new SettingsReader(Map.of("PUSH_PASSWORD", "open sesame"), directory).read(Flags.NONE);
    }

    @Test
    void the_example_is_what_it_says() throws IOException {
        String page = Files.readString(Path.of("docs/pushgateway.md"));
        Settings settings = read(page.split("```yaml\n")[1].split("```")[0]);

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.targets())
                .containsExactly(new TargetSpec.Pushgateway(
                        "team",
                        URI.create("https://pushgateway.example/push"),
                        new Access(
                                Optional.of(new Secret("Basic c2hvcDpvcGVuIHNlc2FtZQ==")),
                                new Tls(
                                        Optional.of(directory.resolve("certificates/ca.pem")),
                                        Optional.of(directory.resolve("certificates/client.pem")),
                                        Optional.of(directory.resolve("certificates/client-key.pem")),
                                        false),
                                Access.DEFAULT.connect(),
                                Access.DEFAULT.read()),
                        Grouping.OWN,
                        true));
    }

    @Test
    void the_defaults_are_those_that_it_names() {
        assertThat(Access.DEFAULT.connect()).isEqualTo(Duration.ofSeconds(5));
        assertThat(Access.DEFAULT.read()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void nobody_deletes_the_group_that_he_pushes() throws IOException {
        Settings settings = read("""
                targets:
                  - {kind: pushgateway, url: 'http://gateway', grouping: recipe, delete-old-group: true}
                """);

        assertThat(settings.problems())
                .extracting(Problem::sentence)
                .containsExactly("targets[0].delete-old-group stands beside grouping 'recipe': that deletes what"
                        + " it pushes");
    }
}
