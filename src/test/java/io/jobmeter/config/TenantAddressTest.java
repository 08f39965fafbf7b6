package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "/api",
                "/api/",
                "/api/v2",
                "/api/v2/metrics",
                "/api/v2/metrics/ingest",
                "/api/v2/metrics/ingest/"
            })
    void an_environment_may_be_given_with_any_part_of_its_path(String path) {
        assertThat(TenantAddress.of(" https://abc.live.dynatrace.com" + path + "\n"))
                .isEqualTo("https://abc.live.dynatrace.com");
        assertThat(TenantAddress.of("abc.live.dynatrace.com" + path)).isEqualTo("abc.live.dynatrace.com");
    }

    @ParameterizedTest
    @CsvSource({
        "https://managed.example/e/1a2b, https://managed.example/e/1a2b",
        "https://managed.example/e/1a2b/api/v2/metrics/ingest, https://managed.example/e/1a2b",
        "https://gate:9999/e/1a2b/, https://gate:9999/e/1a2b",
        "https://proxy.example/api/v2/dynatrace, https://proxy.example/api/v2/dynatrace",
        "https://api, https://api"
    })
    void a_path_in_front_belongs_to_it(String text, String address) {
        assertThat(TenantAddress.of(text)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/metrics/ingest", "/metrics/ingest/"})
    void a_oneagent_too(String path) {
        assertThat(TenantAddress.ofOneAgent("http://localhost:14499" + path)).isEqualTo("http://localhost:14499");
    }
}
