package io.jobmeter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoProxyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *                         | https://anything.example
            server.example            | https://server.example
            SERVER.Example            | https://server.EXAMPLE.
            example                   | https://server.example
            .example                  | https://a.server.example
            .server.example           | https://server.example
            *.example                 | https://server.example
            a, b.example ,server.example | https://server.example
            a server.example          | https://server.example
            server.example:443        | https://server.example
            server.example:80         | http://server.example
            server.example:9091       | http://server.example:9091
            10.1.2.3                  | http://10.1.2.3:9091
            10.1.2.3:9091             | http://10.1.2.3:9091
            10.0.0.0/8                | http://10.255.0.1
            10.1.2.128/25             | http://10.1.2.129
            0.0.0.0/0                 | http://8.8.8.8
            fd00::1                   | http://[fd00::1]:9091
            [fd00::1]                 | http://[fd00:0::1]
            [fd00::1]:9091            | http://[fd00::1]:9091
            fd00::/8                  | http://[fd12::1]
            """)
    void a_server_that_is_named_is_reached_directly(String list, String server) {
        assertThat(new NoProxy(list).covers(URI.create(server))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | https://server.example
            ,                         | https://server.example
            .                         | https://server.example
            other.example             | https://server.example
            rver.example              | https://server.example
            a.server.example          | https://server.example
            server.example:80         | https://server.example
            server.example:           | https://server.example
            10.1.2.3:80               | http://10.1.2.3:9091
            2.3                       | http://10.1.2.3
            10.0.0.0/8                | http://11.0.0.1
            10.0.0.0/8                | http://name.example
            10.1.2.128/25             | http://10.1.2.1
            10.0.0.0/33               | http://10.0.0.1
            10.0.0.0/x                | http://10.0.0.1
            ::/0                      | http://10.0.0.1
            [fd00::1]:80              | http://[fd00::1]:9091
            fd00::/8                  | http://[fe80::1]
            """)
    void any_other_is_not(String list, String server) {
        assertThat(new NoProxy(list).covers(URI.create(server))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:14499",
                "http://LocalHost",
                "http://app.localhost",
                "http://127.0.0.1",
                "http://127.9.9.9:9091",
                "http://[::1]:9091"
            })
    void this_machine_is_reached_directly_whatever_the_list_says(String server) {
        assertThat(new NoProxy("").covers(URI.create(server))).isTrue();
    }

    @Property
    void no_list_is_a_fault_of_ours(@ForAll String list) {
        new NoProxy(list).covers(URI.create("https://server.example"));
        new NoProxy(list + "/8").covers(URI.create("https://10.0.0.1"));
    }
}
