package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.target.Secret;
import io.jobmeter.testing.RunFlags;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which variables a command does not get, however far the configuration could be read. */
class HiddenSecretsTest {

    private static final String YAML = "JOBMETER_CONFIG_YAML";

    @TempDir
    Path directory;

    private final Map<String, String> environment =
            new TreeMap<>(Map.of("TOK", "s3cret-token", "DT_API_TOKEN", "dt0c01.PUBLIC.PRIVATE", "OTHER", "here"));

    private Settings read(Path directory, boolean hide, String yaml, String... targets) {
        environment.put(YAML, yaml);
        return new SettingsReader(environment, directory)
                .read(RunFlags.all(Flags.NONE, "to", List.of(targets)).with("hide-secrets", Boolean.toString(hide)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "targets: [{kind: pushgateway, token: s3cret-token}]",
                "targets: [{kind: pushgateway, url: 'http://h', token: 'it''s-my-secret'}]",
                "name: nothing in it is a secret, for all we know",
                "targets: [{kind: dynatrace, token: \"s3cret",
            })
    void our_own_configuration_is_hidden_whatever_stands_in_it(String yaml) {
        assertThat(read(directory, true, yaml).secrets().hidden()).contains(YAML);
        assertThat(read(directory, false, yaml).secrets().hidden()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'{kind: pushgateway, token: \"${env:TOK}\"}', TOK",
        "'{kind: nothing, password: \"${env:TOK}\"}', TOK",
        "'{kind: dynatrace}', DT_API_TOKEN",
        "'{kind: dynatrace, url: \"http://h\", token: \"${env:TOK}\"}', TOK"
    })
    void a_targets_variables_are_hidden_where_it_has_no_address_and_where_it_is_not_asked_for(
            String target, String variable) {
        String yaml = "targets: [" + target + "]";

        assertThat(read(directory, true, yaml).secrets().hidden()).containsExactlyInAnyOrder(YAML, variable);
        assertThat(read(directory, true, yaml, "console").secrets().hidden()).containsExactlyInAnyOrder(YAML, variable);
    }

    @Test
    void an_option_without_what_it_needs_hides_what_it_has() {
        environment.put("JOBMETER_TO", "pushgateway=http://me:s3cret-token@h");

        assertThat(read(directory, true, "", "dynatrace", "pushgateway=http://me:s3cret-token@a b")
                        .secrets()
                        .hidden())
                .containsExactlyInAnyOrder(YAML, "DT_API_TOKEN", "JOBMETER_TO");
    }

    @Test
    void a_file_that_is_cut_short_hides_every_variable_that_it_names() {
        String yaml = "targets: [{kind: dynatrace}, {kind: pushgateway, token: '${env:TOK}'";

        assertThat(read(directory, true, yaml).secrets().hidden())
                .containsExactlyInAnyOrder(YAML, "TOK", "DT_API_TOKEN");
        assertThat(read(directory, false, "hide-secrets: true\n" + yaml)
                        .secrets()
                        .hidden())
                .containsExactlyInAnyOrder(YAML, "TOK", "DT_API_TOKEN");
        assertThat(read(directory, false, yaml).secrets().hidden()).isEmpty();
    }

    @Test
    void a_variable_of_ours_with_a_targets_secret_is_hidden() {
        environment.put("JOBMETER_TARGETS_0_TOKEN", "s3cret-token");
        environment.put("JOBMETER_TARGETS_0_URL", "http://h");
        String yaml = "targets: [{kind: pushgateway}]";

        assertThat(read(directory, true, yaml).secrets().hidden())
                .containsExactlyInAnyOrder(YAML, "JOBMETER_TARGETS_0_TOKEN");
    }

    @Test
    void a_target_that_could_not_be_read_hides_every_variable_that_the_file_names() {
        String yaml = "targets: {kind: pushgateway, token: '${env:TOK}'}";

        assertThat(read(directory, true, yaml).secrets().hidden()).containsExactlyInAnyOrder(YAML, "TOK");
    }

    /** Nobody can be without a directory. */
    @Test
    void a_fault_of_ours_hides_as_much() {
        String yaml = "targets: [{kind: pushgateway, url: 'http://h', token: '${env:TOK}', ca: x}]";
        Settings settings = read(null, true, yaml);

        assertThat(settings.problems())
                .extracting(Problem::sentence)
                .containsExactly("the configuration could not be read, by a fault of ours: NullPointerException;"
                        + " the options count without it");
        assertThat(settings.fault()).containsInstanceOf(NullPointerException.class);
        assertThat(settings.secrets().hidden()).containsExactlyInAnyOrder(YAML, "TOK");
    }

    /** As far as they may have been meant for a target, one that fits none is treated as if it did. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JOBMETER_TARGETS_PROD_PASSWORD | 'targets: [{kind: pushgateway, '",
                "JOBMETER_TARGETS_PRD_PASSWORD  | 'targets: [{kind: pushgateway, name: prod}]'",
                "JOBMETER_TARGETS_7_TOKEN       | 'targets: [{kind: pushgateway}]'",
                "JOBMETER_TARGETS_0_TOKN        | 'targets: [{kind: pushgateway}]'",
                "JOBMETER_TARGETS_0_API_KEY     | 'targets: [{kind: pushgateway}]'",
                "JOBMETER_TARGETS_0_SECRET      | 'targets: [{kind: pushgateway}]'",
                "JOBMETER_TARGET_0_TOKEN        | 'targets: [{kind: pushgateway}]'",
                "JOBMETER_TARGETS_PROD_TOKEN    | 'targets: [{kind: console, name: prod}, {kind: oneagent, name: prod}]'",
                "JOBMETER_TARGETS_0_USER        | 'targets: [{kind: pushgateway}]'"
            })
    void a_variable_that_fits_no_target_is_hidden_and_its_value_masked(String variable, String yaml) {
        environment.put(variable, "value-of-ours");

        Secrets secrets = read(directory, true, yaml).secrets();

        assertThat(secrets.hidden()).contains(YAML, variable);
        assertThat(secrets.values()).contains(new Secret("value-of-ours"));
    }

    @Test
    void a_variable_that_another_counts_before_is_hidden_and_its_value_masked() {
        environment.put("JOBMETER_TARGETS_0_PASSWORD", "first-of-two");
        environment.put("JOBMETER_TARGETS_PROD_PASSWORD", "second-of-two");

        Secrets secrets = read(directory, true, "targets: [{kind: pushgateway, name: prod, user: me, url: 'http://h'}]")
                .secrets();

        assertThat(secrets.hidden()).contains("JOBMETER_TARGETS_0_PASSWORD", "JOBMETER_TARGETS_PROD_PASSWORD");
        assertThat(secrets.values()).contains(new Secret("first-of-two"), new Secret("second-of-two"));
    }

    @Test
    void of_an_address_that_fits_no_target_the_password_is_a_secret() {
        environment.put("JOBMETER_TARGETS_7_URL", "http://me:s3cret-password@h/path");
        environment.put("JOBMETER_TARGETS", "pushgateway=http://me:another-one@h/path");

        Secrets secrets = read(directory, true, "").secrets();

        assertThat(secrets.hidden()).containsExactlyInAnyOrder(YAML, "JOBMETER_TARGETS", "JOBMETER_TARGETS_7_URL");
        assertThat(secrets.values())
                .containsExactlyInAnyOrder(new Secret("s3cret-password"), new Secret("another-one"));
    }

    @Test
    void what_holds_no_secret_stays() {
        environment.put("JOBMETER_TARGETS_7_KIND", "pushgateway");
        environment.put("JOBMETER_TARGETS_7_KID", "pushgateway");
        environment.put("JOBMETER_TARGETS_7_KEY", "/etc/key.pem");
        environment.put("JOBMETER_TARGETS_7_READ_TIMEOUT", "5s");
        environment.put("JOBMETER_TARGETS_7_DIMENSIONS_TOKEN", "a-dimension");
        environment.put("JOBMETER_TARGETS", "console");

        Secrets secrets = read(directory, true, "").secrets();

        assertThat(secrets.hidden()).isEqualTo(Set.of(YAML));
        assertThat(secrets.values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "targets: [{kind: pushgateway, url: 'http://h', token: literal-secret, ca: x}]",
                "targets: [{kind: pushgateway, url: 'http://h', 'token': 'literal-secret', ca: x}]",
                "targets: [{kind: pushgateway, url: 'http://h', \"token\":\"literal-secret\", ca: x}]",
                "targets:\n- {kind: pushgateway, url: 'http://me:literal-secret@h', ca: x}",
                "targets:\n- kind: pushgateway\n  ca: x\n  url: http://me@h\n  password: literal-secret # of ours",
                "targets:\n- kind: pushgateway\n  ca: x\n  url: http://me@h\n  token: >-\n    literal-secret",
                "targets:\n- kind: pushgateway\n  ca: x\n  url: http://me@h\n  token: !!str literal-secret",
            })
    void a_fault_of_ours_and_a_file_that_is_cut_short_keep_what_stands_in_the_file_secret(String yaml) {
        Settings fault = read(null, true, yaml);

        assertThat(fault.fault()).isPresent();
        assertThat(fault.secrets().values()).contains(new Secret("literal-secret"));
        assertThat(read(directory, true, yaml + "\nname: [").secrets().values()).contains(new Secret("literal-secret"));
    }
}
