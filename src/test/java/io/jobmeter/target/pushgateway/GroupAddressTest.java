package io.jobmeter.target.pushgateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupAddressTest {

    private static String address(String gateway, Map<String, String> labels) {
        return new GroupAddress(URI.create(gateway), "jobmeter", new TreeMap<>(labels))
                .uri()
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "shop, /shop",
                "a b, /a%20b",
                "a+b, /a%2Bb",
                "c%?#&=;:@, /c%25%3F%23%26%3D%3B%3A%40",
                "'q'*(), /%27q%27%2A%28%29",
                "ü€😀, /%C3%BC%E2%82%AC%F0%9F%98%80",
                "v1.2_x~y-z, /v1.2_x~y-z",
                "a/b, @base64/YS9i",
                "ü/?>, @base64/w7wvPz4",
                "., @base64/Lg",
                ".., @base64/Li4",
                "\"\", @base64/="
            })
    void whatever_stands_in_a_value_stays_one_segment_of_the_path(String value, String segment) {
        assertThat(address("http://gateway:9091", Map.of("project", value)))
                .isEqualTo("http://gateway:9091/metrics/job/jobmeter/project" + segment);
    }

    @Test
    void a_path_in_front_stays_in_front() {
        assertThat(address("https://gateway/push", Map.of())).isEqualTo("https://gateway/push/metrics/job/jobmeter");
    }

    @Test
    void the_integration_comes_first_and_the_others_in_their_order() {
        assertThat(address("http://g", Map.of("integration", "k6", "b", "2", "a", "1")))
                .isEqualTo("http://g/metrics/job/jobmeter/integration/k6/a/1/b/2");
    }
}
