package io.jobmeter.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownAddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://gateway:9091/path, http://gateway:9091/path",
        "http://me:secret@gateway:9091, http://***@gateway:9091",
        "http://me:sec@ret@gateway, http://***@gateway",
        "https://gateway/?token=secret&a=b, https://gateway/?***",
        "'ftp://me:secret@a b?x\ny', 'ftp://***@a b?***'"
    })
    void neither_a_user_nor_a_query_is_shown(String address, String shown) {
        assertThat(ShownAddress.of(address)).isEqualTo(shown);
    }
}
