package io.jobmeter.target;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of a PEM file. One file may hold certificates and a key; whatever else stands in it is passed over.
 *
 * @param subject how the file is called in a message
 */
record PemFile(String subject, List<Block> blocks) {

    private static final Pattern BLOCK = Pattern.compile("(?s)-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----");

    record Block(String type, String content) {}

    /** @param what the file is there for, as it is called in a configuration */
    static PemFile read(String what, Path file) throws IOException {
        String subject = "the " + what + " file '" + file + "'";
        if (Files.notExists(file)) {
            throw new IOException(subject + " does not exist");
        }
        String text;
        try {
            text = new String(Files.readAllBytes(file), US_ASCII);
        } catch (IOException unreadable) {
            throw new IOException(subject + " cannot be read", unreadable);
        }
        List<Block> blocks = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(text); block.find(); ) {
            blocks.add(new Block(block.group(1), block.group(2).replaceAll("\\s", "")));
        }
        return new PemFile(subject, blocks);
    }

    /** In the order of the file, and at least one. */
    List<Certificate> certificates() throws IOException {
        List<Certificate> certificates = new ArrayList<>();
        for (Block block : blocks) {
            if (block.type.equals("CERTIFICATE")) {
                certificates.add(certificate(block));
            }
        }
        if (certificates.isEmpty()) {
            throw new IOException(
                    subject + " holds no certificate: give a PEM file, with -----BEGIN CERTIFICATE----- in it");
        }
        return certificates;
    }

    private Certificate certificate(Block block) throws IOException {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(decoded(block)));
        } catch (GeneralSecurityException broken) {
            throw new IOException(subject + " holds a certificate that cannot be read", broken);
        }
    }

    /** @param algorithm of the certificate that the key belongs to */
    PrivateKey privateKey(String algorithm) throws IOException {
        for (Block block : blocks) {
            switch (block.type) {
                case "PRIVATE KEY" -> {
                    return privateKey(algorithm, block);
                }
                case "RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY" ->
                    throw new IOException(
                            subject + " holds an " + block.type
                                    + ", which is not read here: convert it with 'openssl pkcs8 -topk8 -nocrypt -in OLD -out NEW'");
                default -> {}
            }
        }
        throw new IOException(subject + " holds no key: give a PEM file, with -----BEGIN PRIVATE KEY----- in it");
    }

    private PrivateKey privateKey(String algorithm, Block block) throws IOException {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(decoded(block)));
        } catch (GeneralSecurityException broken) {
            // What the exception says may quote from the key.
            throw new IOException(
                    subject + " holds no key of the kind that the certificate has, which is " + algorithm);
        }
    }

    private byte[] decoded(Block block) throws IOException {
        try {
            return Base64.getDecoder().decode(block.content.getBytes(UTF_8));
        } catch (IllegalArgumentException broken) {
            throw new IOException(subject + " holds a " + block.type + " that is broken: it is not in base 64");
        }
    }
}
