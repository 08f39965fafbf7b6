package io.jobmeter.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A self-signed certificate, which is its own authority, and its key.
 *
 * @param both the files together in one
 */
public record Certificates(Path certificate, Path key, Path both) {

    private static final char[] PASSWORD = "changeit".toCharArray();

    /** @param host whom it is for, such as {@code ip:127.0.0.1} or {@code dns:elsewhere.example} */
    public static Certificates selfSigned(Path directory, String name, String algorithm, String host) {
        Path store = directory.resolve(name + ".p12");
        List<String> command = List.of(
                System.getProperty("java.home") + "/bin/keytool",
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                algorithm,
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + host,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString());
        try {
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String words = new String(keytool.getInputStream().readAllBytes(), US_ASCII);
            assertThat(keytool.waitFor()).as(words).isZero();
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
            String certificate = pem("CERTIFICATE", keys.getCertificate(name).getEncoded());
            String key = pem("PRIVATE KEY", keys.getKey(name, PASSWORD).getEncoded());
            return new Certificates(
                    Files.writeString(directory.resolve(name + ".pem"), certificate),
                    Files.writeString(directory.resolve(name + "-key.pem"), key),
                    Files.writeString(directory.resolve(name + "-both.pem"), key + "and more\n" + certificate));
        } catch (IOException | InterruptedException | GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + type
                + "-----\n";
    }
}
