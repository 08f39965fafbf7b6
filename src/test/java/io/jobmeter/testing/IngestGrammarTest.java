package io.jobmeter.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobmeter.testing.IngestLine.Delta;
import io.jobmeter.testing.IngestLine.Gauge;
import io.jobmeter.testing.IngestLine.Single;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IngestGrammarTest {
    private static final long NOW = 1_800_000_000_000L;

    private final IngestGrammar grammar = new IngestGrammar(Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC));

    @Test
    void a_bare_number_and_a_gauge_of_one_number_mean_the_same() {
        assertThat(grammar.line("keptn_k6_rps 80.6"))
                .isEqualTo(IngestLine.of("keptn_k6_rps", Map.of(), new Single(80.6)));
        assertThat(grammar.line("keptn_k6_rps gauge,80.6")).isEqualTo(grammar.line("keptn_k6_rps 80.6"));
    }

    @Test
    void a_summary_gives_all_its_four_fields() {
        assertThat(grammar.line("cpu.temperature,hostname=hostA,cpu=1 gauge,min=17.1,max=17.3,sum=34.4,count=2"))
                .isEqualTo(IngestLine.of(
                        "cpu.temperature", Map.of("hostname", "hostA", "cpu", "1"), new Gauge(17.1, 17.3, 34.4, 2)));
    }

    @Test
    void a_count_is_a_delta() {
        assertThat(grammar.line("new_user_count,region=EAST count,delta=50"))
                .isEqualTo(IngestLine.of("new_user_count", Map.of("region", "EAST"), new Delta(50)));
    }

    @Test
    void numbers_may_be_negative_or_have_an_exponent() {
        assertThat(grammar.line("cost -1.5").payload()).isEqualTo(new Single(-1.5));
        assertThat(grammar.line("cost 1.0E-5").payload()).isEqualTo(new Single(0.00001));
    }

    @Test
    void quoted_values_lose_their_quotes_and_escapes() {
        assertThat(dimensions("workHours,team=\"devops\\\\bugfixing\",project=\"\\\"product\\\" a,b=c\" 1000"))
                .containsExactly(Map.entry("project", "\"product\" a,b=c"), Map.entry("team", "devops\\bugfixing"));
    }

    @Test
    void unquoted_values_lose_their_escapes() {
        assertThat(dimensions("cost,team=a\\,b\\=c\\ d\\\\e\\\"f,city=Zürich 1"))
                .containsExactly(Map.entry("city", "Zürich"), Map.entry("team", "a,b=c d\\e\"f"));
    }

    @Test
    void a_timestamp_is_at_most_an_hour_old_and_ten_minutes_ahead() {
        assertThat(grammar.line("cost 1 " + (NOW - 3_600_000)))
                .isEqualTo(IngestLine.of("cost", Map.of(), new Single(1)).at(NOW - 3_600_000));
        assertThat(grammar.line("cost 1 " + (NOW + 600_000)).timestamp()).hasValue(NOW + 600_000);
        refused("cost 1 1799996399999", "timestamp '1799996399999' is more than an hour ago");
        refused("cost 1 1800000600001", "timestamp '1800000600001' is more than ten minutes ahead");
        refused("cost 1 1.8E12", "invalid timestamp '1.8E12'");
        refused("cost 1 -1", "invalid timestamp '-1'");
    }

    @Test
    void a_metadata_line_gives_its_properties() {
        var metadata = grammar.metadata(
                "#cpu.temperature gauge dt.meta.unit=count,dt.meta.description=\"Of the \\\"CPU\\\"\"");
        assertThat(metadata.key()).isEqualTo("cpu.temperature");
        assertThat(metadata.type()).isEqualTo("gauge");
        assertThat(metadata.properties())
                .containsExactly(
                        Map.entry("dt.meta.description", "Of the \"CPU\""), Map.entry("dt.meta.unit", "count"));
    }

    @Test
    void a_body_line_is_read_by_its_kind() {
        assertThat(grammar.read("cost 1")).contains(IngestLine.of("cost", Map.of(), new Single(1)));
        assertThat(grammar.read("#cost gauge dt.meta.unit=\"USD\"")).isEmpty();
    }

    @Test
    void metric_keys_are_refused_by_name() {
        refused("x..y 1", "invalid metric key 'x..y'");
        refused("x.y. 1", "invalid metric key 'x.y.'");
        refused(".x.y 1", "invalid metric key '.x.y'");
        refused("9lives 1", "invalid metric key '9lives'");
        refused("system.load.average.1m 1", "invalid metric key 'system.load.average.1m'");
        refused("-cost 1", "invalid metric key '-cost'");
        refused("cost.-usd 1", "invalid metric key 'cost.-usd'");
        refused("größe 1", "invalid metric key 'größe'");
        refused("cost:usd 1", "invalid metric key 'cost:usd'");
        refused("ab 1", "invalid metric key 'ab'");
        refused(" cost 1", "invalid metric key ''");
        refused("dt.cost 1", "reserved metric key 'dt.cost'");
    }

    @Test
    void dimension_keys_are_lower_case() {
        assertThat(dimensions("cost,dt.entity.host=HOST-1,k8s:pod_name-x=a 1")).hasSize(2);
        refused("cost,cacheManager=a 1", "invalid dimension key 'cacheManager'");
        refused("cost,1st=a 1", "invalid dimension key '1st'");
        refused("cost,a..b=a 1", "invalid dimension key 'a..b'");
        refused("cost,=a 1", "invalid dimension key ''");
        refused("cost, team=a 1", "invalid dimension key ''");
        refused("cost,team=a,team=b 1", "repeated dimension 'team'");
    }

    @Test
    void values_are_refused_when_empty_or_badly_quoted() {
        refused("cost,team= 1", "empty value of 'team'");
        refused("cost,team=\"\" 1", "empty value of 'team'");
        refused("cost,team 1", "'=' expected at 9");
        refused("cost,team=\"a 1", "unterminated quote");
        refused("cost,team=\" 1", "unterminated quote");
        refused("cost,team=\"a\\\" 1", "unterminated quote");
        refused("cost,team=\"a\"b 1", "' ' expected at 13");
        refused("cost,team=\"a\\nb\" 1", "invalid character or escape at 13");
        refused("cost,team=a=b 1", "invalid character or escape at 11");
        refused("cost,team=a\"b 1", "invalid character or escape at 11");
        refused("cost,team=a\\", "invalid character or escape at 12");
        refused("cost,team=\"a\tb\" 1", "control character in line");
    }

    @Test
    void payloads_are_refused_with_their_text() {
        refused("cost NaN", "invalid number 'NaN'");
        refused("cost gauge,Infinity", "invalid number 'Infinity'");
        refused("cost 1e999", "number '1e999' is out of range");
        refused("cost 1,5", "invalid number '1,5'");
        refused("cost +1", "invalid number '+1'");
        refused("cost .5", "invalid number '.5'");
        refused("cost 0x1p3", "invalid number '0x1p3'");
        refused("cost ", "invalid number ''");
        refused("cost count,5", "invalid number 'count,5'");
        refused("cost count,delta=", "invalid number ''");
        refused("cost gauge,min=1,max=2", "min, max, sum and count expected in 'gauge,min=1,max=2'");
        refused("cost gauge,min=1,max=1,sum=1,count=1.0", "invalid count '1.0'");
        refused("cost gauge,min=1,max=1,sum=NaN,count=1", "invalid number 'NaN'");
    }

    @Test
    void an_average_lies_between_min_and_max() {
        assertThat(grammar.line("cost gauge,min=1,max=1,sum=3.000001,count=3").payload())
                .isEqualTo(new Gauge(1, 1, 3.000001, 3));
        inconsistent("gauge,min=2,max=1,sum=3,count=2");
        inconsistent("gauge,min=1,max=2,sum=9,count=2");
        inconsistent("gauge,min=35.689672,max=35.689672,sum=35.669104,count=1");
        inconsistent("gauge,min=0,max=0,sum=0,count=0");
    }

    @Test
    void every_length_has_its_limit() {
        var key = "k".repeat(250);
        var dimension = "d".repeat(100);
        var value = "\\\"".repeat(250);
        assertThat(grammar.line(key + "," + dimension + "=\"" + value + "\" 1").key())
                .isEqualTo(key);
        refused(key + "k 1", "metric key is 251 characters long, limit 250");
        refused("cost," + dimension + "d=a 1", "dimension key is 101 characters long, limit 100");
        refused("cost,team=\"" + value + "a\" 1", "value of 'team' is 251 characters long, limit 250");
        refused("cost " + "1".repeat(49_996), "line is 50001 characters long, limit 50000");
    }

    @Test
    void a_line_has_at_most_fifty_dimensions() {
        assertThat(dimensions("cost," + manyDimensions(50) + " 1")).hasSize(50);
        refused("cost," + manyDimensions(51) + " 1", "51 dimensions, limit 50");
    }

    @Test
    void nothing_may_stand_around_a_line() {
        refused("", "empty line");
        refused("cost", "' ' expected at 4");
        refused("cost  1", "invalid number ''");
        refused("cost 1 ", "invalid timestamp ''");
        refused("cost 1 1800000000000 1", "end of line expected at 20");
        refused("cost 1\r", "control character in line");
    }

    @Test
    void metadata_is_refused_by_name() {
        refused("#x..y gauge dt.meta.unit=s", "invalid metric key 'x..y'");
        refused("#cost summary dt.meta.unit=s", "invalid metric type 'summary'");
        refused("#cost gauge", "' ' expected at 11");
        refused("#cost gauge dt.meta.owner=me", "invalid metadata property 'dt.meta.owner'");
        refused("#cost gauge dt.meta.unit=s,dt.meta.unit=s", "repeated metadata property 'dt.meta.unit'");
        refused("#cost gauge dt.meta.unit=s,", "invalid metadata property ''");
        refused("#cost gauge dt.meta.unit=m.s-1", "invalid unit 'm.s-1'");
        refused("#cost gauge dt.meta.unit=s 1", "end of line expected at 26");
        refused("#cost gauge dt.meta.description=\"ends in \\\"", "unterminated quote");
        refused(
                "#cost gauge dt.meta.unit=" + "s".repeat(64),
                "value of 'dt.meta.unit' is 64 characters long, limit 63");
    }

    private Map<String, String> dimensions(String line) {
        return grammar.line(line).dimensions();
    }

    private static String manyDimensions(int count) {
        return IntStream.range(0, count).mapToObj(i -> "d" + i + "=v").collect(Collectors.joining(","));
    }

    private void inconsistent(String payload) {
        refused("cost " + payload, "inconsistent gauge fields: min <= avg <= max doesn't hold in '" + payload + "'");
    }

    private void refused(String line, String reason) {
        assertThatThrownBy(() -> grammar.read(line))
                .isInstanceOf(IngestSyntaxException.class)
                .hasMessage(reason);
    }
}
