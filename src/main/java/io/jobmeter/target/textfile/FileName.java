package io.jobmeter.target.textfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.target.Shipment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code jobmeter_k6_shop_cart_dev}: a name that no other integration, and no other project's, has. */
final class FileName {

    /** With a suffix it has to stay below the 255 bytes of most file systems. */
    private static final int LONGEST = 180;

    private FileName() {}

    static String of(Shipment shipment) {
        String name = Stream.concat(
                        Stream.of("jobmeter", shipment.integration()), shipment.group().values().values().stream())
                .map(FileName::escaped)
                .collect(Collectors.joining("_"));
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST / 2) + "+" + digest(name);
    }

    /** A digit, a letter or a dash is itself; of every other character each byte is written as two digits. */
    private static String escaped(String part) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : part.getBytes(UTF_8)) {
            boolean letter = octet >= 'a' && octet <= 'z' || octet >= 'A' && octet <= 'Z';
            if (letter || octet >= '0' && octet <= '9' || octet == '-') {
                escaped.append((char) octet);
            } else {
                escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return escaped.toString();
    }

    private static String digest(String name) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
