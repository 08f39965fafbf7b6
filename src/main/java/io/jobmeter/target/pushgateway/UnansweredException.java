package io.jobmeter.target.pushgateway;

import io.jobmeter.target.Failure;
import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.Shipment;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** There was no answer. The message says why, and the kind whether anything may have arrived all the same. */
final class UnansweredException extends Exception {

    private final Kind kind;

    private UnansweredException(String message, Kind kind) {
        super(message);
        this.kind = kind;
    }

    /** What we need for asking is not here. */
    static UnansweredException ofOurs(IOException failure) {
        return new UnansweredException(failure.getMessage(), Kind.LASTING);
    }

    /**
     * @param gateway its address, and how it is reached
     * @param what was asked of the server, in words
     * @param sent whether the server may have seen any of it
     */
    static UnansweredException of(String gateway, String what, IOException failure, boolean sent) {
        if (failure instanceof ProxyRefusal refusal) {
            return new UnansweredException(refusal.getMessage(), refusal.kind());
        }
        if (failure instanceof SSLException broken && !(broken.getCause() instanceof EOFException)) {
            String certificate = certificateTrouble(broken);
            if (!certificate.isEmpty()) {
                return new UnansweredException(gateway + " " + certificate, Kind.LASTING);
            }
        }
        String reason = String.valueOf(failure.getMessage());
        if (sent) {
            return failure instanceof SocketTimeoutException
                    ? new UnansweredException(gateway + " took " + what + " and did not answer in time", Kind.UNSURE)
                    : new UnansweredException(gateway + " broke off: " + reason, Kind.UNSURE);
        }
        String explained = failure instanceof UnknownHostException ? "its name is not known" : reason;
        return new UnansweredException(gateway + " could not be reached: " + explained, Kind.BUSY);
    }

    Failure failure(Shipment rest) {
        return Failure.of(getMessage(), kind, rest);
    }

    /** Empty where the trouble is another one, which may pass. */
    private static String certificateTrouble(SSLException broken) {
        String message = String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT);
        if (has(broken, CertPathBuilderException.class)) {
            return "has a certificate that no authority we know vouches for: give the authority's file as 'ca'";
        }
        if (has(broken, CertificateException.class)) {
            return "has a certificate that does not count: " + broken.getMessage();
        }
        if (message.contains("alert") && (message.contains("certificate") || message.contains("unknown_ca"))) {
            return "does not take us without a certificate that it knows: give one as 'certificate' and 'key'";
        }
        return message.contains("unrecognized ssl message") || message.contains("plaintext")
                ? "does not speak TLS: give its address with http://"
                : "";
    }

    private static boolean has(Throwable failure, Class<? extends Exception> cause) {
        return failure != null && (cause.isInstance(failure) || has(failure.getCause(), cause));
    }
}
