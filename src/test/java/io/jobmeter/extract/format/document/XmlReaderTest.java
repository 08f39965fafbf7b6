package io.jobmeter.extract.format.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Read;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class XmlReaderTest {

    @Test
    void a_dtd_elsewhere_is_not_fetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            String document = "<!DOCTYPE a PUBLIC \"-//A//A\" \"" + address + "a.dtd\" [<!ENTITY % p SYSTEM \""
                    + address + "p\"> %p;]><a n=\"1\"/>";

            assertThat(Read.text(document, "n=xml:.a.n")).containsExactly("n 1");
            server.setSoTimeout(200);
            Assertions.assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(server::accept);
        }
    }

    @Test
    void depth_is_bounded() {
        assertThat(Read.text("<a>".repeat(100_000), "n=xml:."))
                .containsExactly("! rule 'n' on stdout cannot read a document that is nested more than 1000 deep");
    }

    @Test
    void depth_that_reports_have_is_read() {
        assertThat(Read.text("<a>".repeat(900) + "<b n=\"1\"/>" + "</a>".repeat(900), "n=xml:.. | .b? | arrays[0].n"))
                .containsExactly("n 1");
    }

    @Test
    void an_undeclared_prefix_is_named() {
        assertThat(Read.text("<p:a/>", "n=xml:."))
                .containsExactly(
                        "! rule 'n' on stdout is not one XML document: line 1: ElementPrefixUnbound: p in p:a");
    }

    @Test
    void a_blank_line_before_the_declaration_is_passed_over() {
        assertThat(Read.text("\n\n<?xml version=\"1.0\"?><a n=\"1\"/>\n", "n=xml:.a.n"))
                .containsExactly("n 1");
    }

    @Property(tries = 300)
    void whatever_comes_each_rule_is_answered(@ForAll byte[] bytes) {
        assertThat(Read.bytes(bytes, "a=xml:.a?", "b=xml:.[]?")).noneMatch(found -> found.contains("fault"));
    }

    @Property(tries = 1000)
    void whatever_signs_come_each_rule_is_answered(
            @ForAll
                    @Chars({'a', ' ', '\n', '<', '>', '/', '=', '"', '&', ';', '#', '!', '-', '[', ']', '?', ':', 'x'})
                    @StringLength(max = 40)
                    String text) {
        assertThat(Read.text(text, "a=xml:.a?")).noneMatch(found -> found.contains("fault"));
        assertThat(Read.text("<a>" + text + "</a>", "a=xml:.a?")).noneMatch(found -> found.contains("fault"));
    }
}
