package io.jobmeter.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.config.Flags;
import io.jobmeter.config.Settings;
import io.jobmeter.config.SettingsReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a target is said, and none of its secrets with it. */
class SecretProblemsTest {

    @TempDir
    Path directory;

    private String said(String target) {
        Settings settings = new SettingsReader(Map.of("JOBMETER_CONFIG_YAML", "targets: [" + target + "]"), directory)
                .read(Flags.NONE);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Messages messages = new Messages(new PrintStream(stream, true, UTF_8), false)
                .masking(settings.secrets().values());
        settings.problems().forEach(problem -> messages.say(problem.toString()));
        return stream.toString(UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{kind: pushgateway, url: 'ftp://me:hunter22-hidden@h:1'} | JOBMETER_CONFIG_YAML:1: targets[0].url 'ftp://***@h:1' is not an http address",
                "{kind: pushgateway, url: 'http://me:hunter22-hidden@a b'} | JOBMETER_CONFIG_YAML:1: targets[0].url 'http://***@a b' is not an http address",
                "{kind: pushgateway, url: 'http://h/?hunter22-hidden'} | JOBMETER_CONFIG_YAML:1: targets[0].url 'http://h/?***' has a query, which a Pushgateway does not take",
                "{kind: pushgateway, url: 'http://h', token: 'VERYSECRET with spaces'} | JOBMETER_CONFIG_YAML:1: targets[0].token has characters that no token has",
                "{kind: pushgateway, url: 'http://h', token: VERYSECRET, user: hunter22-hidden} | JOBMETER_CONFIG_YAML:1: targets[0].token stands beside a user: one of them is too many",
                "{kind: 'http://me:hunter22-hidden@h:1'} | JOBMETER_CONFIG_YAML:1: targets[0].kind 'http://***@h:1' is none of pushgateway, dynatrace, oneagent, textfile and console",
                "{kind: console, password: hunter22-hidden} | JOBMETER_CONFIG_YAML:1: targets[0].password is not for a target of kind console",
                "{kind: console, name: VERYSECRET, token: VERYSECRET} | JOBMETER_CONFIG_YAML:1: targets[0].token is not for a target of kind console",
                "{kind: dynatrace, url: 'http://h', token: VERYSECRET: x} | JOBMETER_CONFIG_YAML:1: this is not YAML: a brace or bracket is not closed, or a value between them needs quotes, at column 63",
                "{kind: dynatrace, token: *VERYSECRET} | JOBMETER_CONFIG_YAML:1: this is not YAML: '*' begins an alias, and nothing has its name; put the value in quotes, at column 36",
                "{kind: dynatrace, token: !VERYSECRET x} | JOBMETER_CONFIG_YAML:1: targets[0].token has a tag (!...), which means nothing here: leave it out\\njobmeter: JOBMETER_CONFIG_YAML:1: targets[0] 'dynatrace' has no address: set DT_TENANT\\njobmeter: JOBMETER_CONFIG_YAML:1: targets[0] 'dynatrace' has no token: set DT_API_TOKEN",
                "{kind: dynatrace, token: VERYSECRET | JOBMETER_CONFIG_YAML:1: this is not YAML: a brace or bracket is not closed, or a value between them needs quotes, at column 46",
            })
    void whatever_is_wrong_is_said_without_a_secret(String target, String sentence) {
        assertThat(said(target)).isEqualTo("jobmeter: " + sentence.replace("\\n", "\n") + "\n");
    }
}
