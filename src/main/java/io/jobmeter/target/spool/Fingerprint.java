package io.jobmeter.target.spool;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.target.TargetSpec;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Eight digits that tell one text from another, and do not give it away. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Of where it is, however one gets in there: without user, password and query. */
    static String of(TargetSpec target) {
        return of(
                switch (target) {
                    case TargetSpec.Pushgateway pushgateway -> place(pushgateway.url());
                    case TargetSpec.Dynatrace dynatrace -> place(dynatrace.tenant());
                    case TargetSpec.OneAgent oneAgent -> place(oneAgent.url());
                    case TargetSpec.Textfile textfile ->
                        textfile.folder().toAbsolutePath().normalize().toString();
                    case TargetSpec.Console _ -> "";
                });
    }

    private static String place(URI address) {
        String server = (address.getScheme() + "://" + address.getHost()).toLowerCase(Locale.ROOT);
        String path = address.getPath() == null ? "" : address.getPath().replaceAll("/+$", "");
        return server + ":" + address.getPort() + path;
    }
}
