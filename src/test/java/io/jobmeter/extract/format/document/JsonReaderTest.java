package io.jobmeter.extract.format.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.extract.tally.Caps;
import io.jobmeter.testing.Read;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonReaderTest {

    @Test
    void a_number_is_found_by_its_path() {
        assertThat(Read.text("{\"totals\": [{\"monthly\": 12.5}]}", "cost=json:.totals[0].monthly"))
                .containsExactly("cost 12.5");
    }

    @Test
    void a_text_that_is_a_number_is_one() {
        assertThat(Read.text("{\"cost\": \" 1303.65\"}", "cost=json:.cost")).containsExactly("cost 1303.65");
    }

    @Test
    void jqs_functions_can_count() {
        assertThat(Read.text("[{\"s\": \"HIGH\"}, {\"s\": \"LOW\"}]", "high=json:map(select(.s == \"HIGH\")) | length"))
                .containsExactly("high 1");
    }

    @Test
    void of_several_results_the_last_counts() {
        assertThat(Read.text("[1, 2, 3]", "n=json:.[]")).containsExactly("n 3");
    }

    @Test
    void what_is_not_there_is_said_with_its_path() {
        assertThat(Read.text("{\"cost\": null}", "a=json:.total", "b=json:.cost", "c=json:.x[]?"))
                .containsExactly(
                        "! rule 'a' on stdout found nothing at '.total'",
                        "! rule 'b' on stdout found nothing at '.cost'",
                        "! rule 'c' on stdout found nothing at '.x[]?'");
    }

    @Test
    void what_is_neither_number_nor_text_is_shown() {
        assertThat(Read.text("{\"ok\": true, \"list\": [1, 2]}", "ok=json:.ok", "list=json:.list"))
                .containsExactly(
                        "! rule 'ok' on stdout found true, which is not a number",
                        "! rule 'list' on stdout found [1,2], which is not a number");
    }

    @Test
    void an_expression_that_fails_does_not_take_the_others_along() {
        assertThat(Read.text("{\"a\": 1}", "bad=json:.a.b", "a=json:.a"))
                .containsExactly(
                        "! rule 'bad' on stdout could not be evaluated: Cannot index number with string \"b\"", "a 1");
    }

    @Test
    void an_empty_stream_has_no_document() {
        assertThat(Read.text("", "n=json:."))
                .containsExactly("! rule 'n' on stdout found no JSON: the source is empty");
        assertThat(Read.text(" \n", "n=json:."))
                .containsExactly("! rule 'n' on stdout found no JSON: the source is empty");
    }

    @Test
    void two_documents_are_not_one() {
        assertThat(Read.text("{\"n\": 1}\n{\"n\": 2}\n", "n=json:.n"))
                .containsExactly("! rule 'n' on stdout has more than its JSON document: something follows it in line 2;"
                        + " say document: first or document: last");
    }

    @Test
    void a_banner_in_front_is_named_by_its_line() {
        assertThat(Read.text("Loading...\n{\"n\": 1}", "n=json:.n"))
                .singleElement()
                .asString()
                .isEqualTo("! rule 'n' on stdout is not one JSON document: line 1: Unrecognized token 'Loading';"
                        + " document: first or document: last would find one");
    }

    @Test
    void a_truncated_document_is_not_read_in_part() {
        assertThat(Read.text("{\"n\": 1,\n\"m\": [", "n=json:.n"))
                .singleElement()
                .asString()
                .startsWith("! rule 'n' on stdout is not one JSON document: line 2: it ends before");
    }

    @Test
    void a_document_over_the_cap_fails_by_name_whatever_follows() {
        byte[] document = "[1,2,3,4,5]".getBytes(UTF_8);

        assertThat(Read.capped(new Caps(10, 10, 10), document, "n=json:."))
                .containsExactly(
                        "! rule 'n' on stdout cannot read a document of more than 10 bytes: --max-document allows more");
    }

    @Test
    void a_document_as_long_as_the_cap_is_read() {
        assertThat(Read.capped(new Caps(10, 10, 6), "[1, 2]".getBytes(UTF_8), "n=json:.[1]"))
                .containsExactly("n 2");
    }

    @Test
    void a_hundred_thousand_brackets_are_refused() {
        assertThat(Read.text("[".repeat(100_000), "n=json:."))
                .singleElement()
                .asString()
                .isEqualTo("! rule 'n' on stdout cannot read a document that is nested more than 1000 deep");
    }

    @Test
    void an_expression_without_an_end_is_stopped() {
        assertThat(Read.text("1", "n=json:def f: 1 + f; f"))
                .containsExactly("! rule 'n' on stdout could not be evaluated: it calls itself too often");
    }

    @Property(tries = 300)
    void whatever_comes_each_rule_is_answered(@ForAll byte[] bytes) {
        assertThat(Read.bytes(bytes, "a=json:.a", "b=json:.[]?")).isNotEmpty();
    }
}
