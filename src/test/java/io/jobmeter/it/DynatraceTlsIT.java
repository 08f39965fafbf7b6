package io.jobmeter.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobmeter.testing.Certificates;
import io.jobmeter.testing.DynatraceStub;
import io.jobmeter.testing.Program;
import io.jobmeter.testing.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom we believe to be Dynatrace. */
class DynatraceTlsIT {

    @TempDir
    private static Path authority;

    @TempDir
    private Path directory;

    private static Certificates certificates;

    @BeforeAll
    static void make() {
        certificates = Certificates.selfSigned(authority, "tenant", "EC", "ip:127.0.0.1");
    }

    private Result run(DynatraceStub stub, String access) throws IOException {
        Files.writeString(directory.resolve("jobmeter.yaml"), """
                targets:
                  - kind: dynatrace
                    url: %s
                    token: ${env:DT_API_TOKEN}
                    %s
                """.formatted(stub.url(), access));
        return Program.jobmeter("--push-budget", "20s", "--", "true")
                .in(directory)
                .with("DT_API_TOKEN", DynatraceStub.TOKEN)
                .run();
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused() throws IOException {
        try (DynatraceStub stub = DynatraceStub.start(certificates)) {
            Result result = run(stub, "");

            assertThat(result.summary())
                    .endsWith(
                            "; dynatrace failed (" + stub.url() + " has a certificate that no authority we know vouches"
                                    + " for: give the authority's file as 'ca')");
            assertThat(stub.requests()).isZero();
        }
    }

    @Test
    void with_its_authority_it_is_believed() throws IOException {
        try (DynatraceStub stub = DynatraceStub.start(certificates)) {
            Result result = run(stub, "ca: " + certificates.certificate());

            assertThat(result.summary()).endsWith("; dynatrace ok");
            assertThat(stub.accepted()).isNotEmpty();
        }
    }

    @Test
    void insecure_believes_anybody_and_says_so() throws IOException {
        Certificates other = Certificates.selfSigned(authority, "other", "RSA", "dns:elsewhere.example");
        try (DynatraceStub stub = DynatraceStub.start(other)) {
            Result result = run(stub, "insecure: true");

            assertThat(result.stderr()).contains("jobmeter: dynatrace believes any server");
            assertThat(result.summary()).endsWith("; dynatrace ok");
        }
    }

    @Test
    void a_certificate_for_another_name_is_refused() throws IOException {
        Certificates other = Certificates.selfSigned(authority, "elsewhere", "EC", "dns:elsewhere.example");
        try (DynatraceStub stub = DynatraceStub.start(other)) {
            Result result = run(stub, "ca: " + other.certificate());

            assertThat(result.summary())
                    .contains("; dynatrace failed (" + stub.url() + " has a certificate that does not count: ");
            assertThat(stub.requests()).isZero();
        }
    }

    @Test
    void who_has_to_show_a_certificate_shows_it() throws IOException {
        Certificates ours = Certificates.selfSigned(authority, "ours", "RSA", "dns:job.example");
        String known = "ca: " + certificates.certificate();
        try (DynatraceStub stub = DynatraceStub.start(certificates, Optional.of(ours.certificate()))) {
            Result nameless = run(stub, known);
            Result named = run(stub, known + "\n    certificate: " + ours.certificate() + "\n    key: " + ours.key());

            assertThat(nameless.summary()).contains("; dynatrace failed (" + stub.url());
            assertThat(named.summary()).endsWith("; dynatrace ok");
        }
    }

    @Test
    void a_file_that_is_not_there_is_named() throws IOException {
        try (DynatraceStub stub = DynatraceStub.start(certificates)) {
            assertThat(run(stub, "ca: no-such.pem").summary())
                    .contains("; dynatrace failed (")
                    .contains("no-such.pem");
        }
    }
}
