package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobmeter.target.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTextTest {

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "TOKEN",
            "s3cr$t\\1\n",
            "USER_NAME",
            "somebody",
            "EMPTY",
            " ",
            "GATEWAY",
            "http://me:hunter22@gateway:9091");

    @TempDir
    Path directory;

    private final FoundSecrets found = new FoundSecrets();

    private SecretText text() {
        return new SecretText(ENVIRONMENT, directory, found);
    }

    private static void refused(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).isInstanceOf(BadTargetException.class).hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "${env:TOKEN}, 's3cr$t\\1'",
        "a-${env:USER_NAME}-${env:USER_NAME}, a-somebody-somebody",
        "${ENV:TOKEN} $x, ${ENV:TOKEN} $x"
    })
    void a_value_stands_for_itself_or_in_variables(String said, String value) throws Exception {
        assertThat(text().secret("token", said)).isEqualTo(value);
        assertThat(found.all(false, ENVIRONMENT).values()).containsExactly(new Secret(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cr et", "s3cr et\n", "s3cr et\r\n"})
    void a_file_is_read_without_the_end_of_its_line(String content) throws Exception {
        Files.writeString(directory.resolve("token"), content);

        assertThat(text().secret("token", "file:token")).isEqualTo("s3cr et");
        assertThat(text().secret("token", "file:" + directory.resolve("token"))).isEqualTo("s3cr et");
        assertThat(found.all(false, ENVIRONMENT).values()).containsExactly(new Secret("s3cr et"));
    }

    @Test
    void what_is_not_to_be_had_is_named_and_what_it_was_for() throws Exception {
        Files.writeString(directory.resolve("empty"), "\n");
        Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff, 0});

        refused(() -> text().secret("token", "${env:NONE}"), "is in the variable NONE, which is not set");
        refused(() -> text().secret("token", "${env:EMPTY}"), "is in the variable EMPTY, which is empty");
        refused(() -> text().secret("token", "${env:}"), "is in the variable , which is not set");
        refused(() -> text().secret("token", "file:none"), "is in the file 'none', which cannot be read");
        refused(() -> text().secret("token", "file:."), "is in the file '.', which cannot be read");
        refused(() -> text().secret("token", "file:"), "is in the file '', which cannot be read");
        refused(() -> text().secret("token", "file:a\0b"), "is in the file 'a\0b', which cannot be read");
        refused(() -> text().secret("token", "file:binary"), "is in the file 'binary', which cannot be read");
        refused(() -> text().secret("password", "file:empty"), "is empty");
        refused(
                () -> text().secret("token", "file:/dev/zero"),
                "is in the file '/dev/zero', which is too long for one");
    }

    @Test
    void a_user_is_a_secret_only_where_it_stands_elsewhere() throws Exception {
        assertThat(text().user("admin")).isEqualTo("admin");
        assertThat(found.all(true, ENVIRONMENT)).isEqualTo(Secrets.NONE);

        assertThat(text().user("${env:USER_NAME}")).isEqualTo("somebody");
        assertThat(found.all(true, ENVIRONMENT).values()).containsExactly(new Secret("somebody"));
        assertThat(found.all(true, ENVIRONMENT).hidden()).containsExactly("USER_NAME");
    }

    @Test
    void of_an_address_the_password_and_the_query_are_secrets() throws Exception {
        text().address("https://me:hunt%20er@gateway/path?key=first&b=sec%2Bond&third#x");

        assertThat(found.all(false, ENVIRONMENT).values())
                .extracting(Secret::value)
                .containsExactly("hunt%20er", "hunt er", "first", "sec%2Bond", "sec+ond", "third");
    }

    @ParameterizedTest
    @CsvSource({"http://token1@gateway, token1", "http://token1:@gateway, token1"})
    void a_user_without_a_password_is_the_secret(String address, String secret) throws Exception {
        text().address(address);

        assertThat(found.all(false, ENVIRONMENT).values())
                .extracting(Secret::value)
                .containsExactly(secret);
    }

    @Test
    void a_variable_is_hidden_where_it_holds_a_secret() throws Exception {
        Map<String, String> environment = Map.of(
                "TOKEN", "s3cr$t\\1\n",
                "GATEWAY", "http://me:hunter22@gateway:9091",
                "HOST", "gateway",
                "OTHER", "s3cr$t\\1",
                "JOBMETER_CONFIG_YAML", "targets: [{token: hunter22}]",
                "JOBMETER_NAME", "k6");
        SecretText text = new SecretText(environment, directory, found);
        text.secret("token", "${env:TOKEN}");
        text.address("${env:GATEWAY}");
        text.address("http://${env:HOST}:9091");

        assertThat(found.all(true, environment).hidden()).containsExactly("GATEWAY", "JOBMETER_CONFIG_YAML", "TOKEN");
        assertThat(found.all(false, environment).hidden()).isEmpty();
    }
}
