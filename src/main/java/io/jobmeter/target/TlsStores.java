package io.jobmeter.target;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * What stands in the files of {@link Tls}, for Java.
 *
 * @param trust empty where Java's own authorities, as {@link Tls} has them, are all that count
 * @param identity our certificate with its chain, and its key
 */
public record TlsStores(Optional<KeyStore> trust, Optional<KeyStore> identity, boolean insecure) {

    /** Of the key in {@link #identity}. A store insists on one; this one is in memory only. */
    public static final String PASSWORD = "in memory";

    /** A signature says whether key and certificate belong together, and its algorithm goes with the key's. */
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

    /** @throws IOException with a sentence that names the file and its problem */
    public static TlsStores read(Tls tls) throws IOException {
        try {
            Optional<KeyStore> trust = tls.authorities().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            trust(PemFile.read("CA", tls.authorities().get()).certificates()));
            Optional<KeyStore> identity = tls.certificate().isEmpty()
                    ? Optional.empty()
                    : Optional.of(identity(
                            PemFile.read("certificate", tls.certificate().get()),
                            PemFile.read(
                                    "key", tls.key().orElse(tls.certificate().get()))));
            return new TlsStores(trust, identity, tls.insecure());
        } catch (GeneralSecurityException fault) {
            throw new IOException("this machine's Java cannot hold certificates: " + fault.getMessage(), fault);
        }
    }

    /** For Java's own connections. An insecure one checks no name either, so that none must be checked beside it. */
    public SSLContext context() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(identity.isEmpty() ? null : keyManagers(), trustManagers(), null);
            return context;
        } catch (GeneralSecurityException fault) {
            throw new IOException("this machine's Java cannot do TLS: " + fault.getMessage(), fault);
        }
    }

    private KeyManager[] keyManagers() throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(identity.get(), PASSWORD.toCharArray());
        return factory.getKeyManagers();
    }

    private TrustManager[] trustManagers() throws GeneralSecurityException {
        return insecure ? new TrustManager[] {new TrustsAnybody()} : trustManagers(trust.orElse(null));
    }

    /** @param store where there is none, Java's own */
    private static TrustManager[] trustManagers(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyStore trust(List<Certificate> given) throws GeneralSecurityException, IOException {
        List<Certificate> authorities = new ArrayList<>(given);
        for (TrustManager manager : trustManagers(null)) {
            if (manager instanceof X509TrustManager machine) {
                authorities.addAll(List.of(machine.getAcceptedIssuers()));
            }
        }
        KeyStore store = empty();
        for (int at = 0; at < authorities.size(); at++) {
            store.setCertificateEntry("authority " + at, authorities.get(at));
        }
        return store;
    }

    private static KeyStore identity(PemFile certificate, PemFile key) throws GeneralSecurityException, IOException {
        List<Certificate> chain = certificate.certificates();
        X509Certificate ours = (X509Certificate) chain.getFirst();
        PrivateKey ourKey = key.privateKey(ours.getPublicKey().getAlgorithm());
        if (!belongTogether(ours, ourKey)) {
            throw new IOException(key.subject() + " does not belong to the first certificate of "
                    + certificate.subject().replaceFirst("^the certificate file ", ""));
        }
        KeyStore store = empty();
        store.setKeyEntry("ours", ourKey, PASSWORD.toCharArray(), chain.toArray(Certificate[]::new));
        return store;
    }

    private static boolean belongTogether(X509Certificate certificate, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(
                SIGNATURES.getOrDefault(certificate.getPublicKey().getAlgorithm(), key.getAlgorithm()));
        signature.initSign(key);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        return signature.verify(signed);
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
