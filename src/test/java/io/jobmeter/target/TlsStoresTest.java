package io.jobmeter.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobmeter.testing.Certificates;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsStoresTest {

    @TempDir
    static Path directory;

    private static Certificates rsa;
    private static Certificates ec;

    @BeforeAll
    static void certificates() {
        rsa = Certificates.selfSigned(directory, "rsa", "RSA", "ip:127.0.0.1");
        ec = Certificates.selfSigned(directory, "ec", "EC", "dns:elsewhere.example");
    }

    private static Tls trusting(Path authorities) {
        return new Tls(Optional.of(authorities), Optional.empty(), Optional.empty(), false);
    }

    private static Tls as(Path certificate, Path key) {
        return new Tls(Optional.empty(), Optional.of(certificate), Optional.of(key), false);
    }

    private static Tls insecure() {
        return new Tls(Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    private static void refused(Tls tls, String sentence) {
        assertThatThrownBy(() -> TlsStores.read(tls))
                .isInstanceOf(IOException.class)
                .hasMessage(sentence);
    }

    /** Shakes hands over a real connection, with the host's name checked as HTTPS has it. */
    private static void connect(Tls server, Tls client) throws Exception {
        try (SSLServerSocket listening = (SSLServerSocket) TlsStores.read(server)
                .context()
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setNeedClientAuth(server.authorities().isPresent());
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> {
                try (SSLSocket socket = (SSLSocket) listening.accept()) {
                    socket.getOutputStream().write(1);
                } catch (IOException refused) {
                    // The client's view is what the test is about.
                }
            });
            try (SSLSocket socket = (SSLSocket) TlsStores.read(client)
                    .context()
                    .getSocketFactory()
                    .createSocket("127.0.0.1", listening.getLocalPort())) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                assertThat(socket.getInputStream().read()).isEqualTo(1);
            }
            answered.get();
        }
    }

    @Test
    void without_files_there_is_nothing_but_the_machines_own() throws IOException {
        assertThat(TlsStores.read(Tls.DEFAULT)).isEqualTo(new TlsStores(Optional.empty(), Optional.empty(), false));
    }

    @Test
    void all_authorities_of_a_bundle_are_trusted_beside_the_machines_own() throws Exception {
        Path bundle = Files.writeString(
                directory.resolve("bundle.pem"),
                "# ours\n" + Files.readString(rsa.certificate()) + Files.readString(ec.certificate()));
        KeyStore one = TlsStores.read(trusting(rsa.certificate())).trust().orElseThrow();
        KeyStore two = TlsStores.read(trusting(bundle)).trust().orElseThrow();

        assertThat(Collections.list(one.aliases())).hasSizeGreaterThan(1);
        assertThat(two.size()).isEqualTo(one.size() + 1);
        connect(as(rsa.certificate(), rsa.key()), trusting(bundle));
    }

    @Test
    void a_server_that_nobody_vouches_for_is_not_believed() {
        assertThatThrownBy(() -> connect(as(rsa.certificate(), rsa.key()), Tls.DEFAULT))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void a_server_with_another_hosts_name_is_not_believed() {
        assertThatThrownBy(() -> connect(as(ec.certificate(), ec.key()), trusting(ec.certificate())))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void an_insecure_connection_believes_any_server_of_any_name() throws Exception {
        connect(as(ec.certificate(), ec.key()), insecure());
    }

    @Test
    void a_server_that_asks_gets_our_certificate_be_it_in_one_file_with_its_key() throws Exception {
        Tls server =
                new Tls(Optional.of(ec.certificate()), Optional.of(rsa.certificate()), Optional.of(rsa.key()), false);
        connect(server, new Tls(Optional.of(rsa.certificate()), Optional.of(ec.both()), Optional.of(ec.both()), false));

        assertThatThrownBy(() -> connect(server, trusting(rsa.certificate()))).isInstanceOf(IOException.class);
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Path nowhere = directory.resolve("nowhere.pem");

        refused(trusting(nowhere), "the CA file '" + nowhere + "' does not exist");
        refused(as(nowhere, rsa.key()), "the certificate file '" + nowhere + "' does not exist");
        refused(as(rsa.certificate(), nowhere), "the key file '" + nowhere + "' does not exist");
    }

    @Test
    void a_folder_is_no_file() {
        refused(trusting(directory), "the CA file '" + directory + "' cannot be read");
    }

    @Test
    void a_file_of_another_kind_is_refused_with_what_must_be_in_it() {
        refused(
                trusting(rsa.key()),
                "the CA file '" + rsa.key()
                        + "' holds no certificate: give a PEM file, with -----BEGIN CERTIFICATE----- in it");
        refused(
                as(rsa.certificate(), ec.certificate()),
                "the key file '" + ec.certificate()
                        + "' holds no key: give a PEM file, with -----BEGIN PRIVATE KEY----- in it");
    }

    @Test
    void a_broken_certificate_is_refused() throws IOException {
        Path cut = Files.writeString(
                directory.resolve("cut.pem"), "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
        Path odd = Files.writeString(
                directory.resolve("odd.pem"), "-----BEGIN CERTIFICATE-----\nMII\nB=A\n-----END CERTIFICATE-----\n");

        refused(trusting(cut), "the CA file '" + cut + "' holds a certificate that cannot be read");
        refused(trusting(odd), "the CA file '" + odd + "' holds a CERTIFICATE that is broken: it is not in base 64");
    }

    @Test
    void a_key_must_be_its_certificates_own() {
        Certificates other = Certificates.selfSigned(directory, "other", "EC", "ip:127.0.0.1");

        refused(
                as(rsa.certificate(), ec.key()),
                "the key file '" + ec.key() + "' holds no key of the kind that the certificate has, which is RSA");
        refused(
                as(ec.certificate(), other.key()),
                "the key file '" + other.key() + "' does not belong to the first certificate of '" + ec.certificate()
                        + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY"})
    void a_key_of_another_format_is_refused_with_the_way_to_convert_it(String type) throws IOException {
        Path key = Files.writeString(
                directory.resolve(type + ".pem"),
                "-----BEGIN " + type + "-----\nProc-Type: 4,ENCRYPTED\n\nMIIB\n-----END " + type + "-----\n");

        refused(
                as(rsa.certificate(), key),
                "the key file '" + key + "' holds an " + type
                        + ", which is not read here: convert it with 'openssl pkcs8 -topk8 -nocrypt -in OLD -out NEW'");
    }
}
