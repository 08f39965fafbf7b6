package io.jobmeter.target.pushgateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The address of one group. Prometheus' library has one of its own, which turns a space into a plus and leaves the
 * values {@code .} and {@code ..} as they are, which lead to another group.
 *
 * @param labels the rest of the group's key, beside the job
 */
record GroupAddress(URI gateway, String job, SortedMap<String, String> labels) {

    URI uri() {
        StringBuilder address =
                new StringBuilder(gateway.toString()).append("/metrics").append(segments("job", job));
        // The integration comes first, so that people find theirs in a list of addresses.
        if (labels.containsKey("integration")) {
            address.append(segments("integration", labels.get("integration")));
        }
        labels.forEach((name, value) -> {
            if (!name.equals("integration")) {
                address.append(segments(name, value));
            }
        });
        return URI.create(address.toString());
    }

    GroupAddress with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(labels);
        more.put(name, value);
        return new GroupAddress(gateway, job, more);
    }

    /** With the job, as they stand on every metric of the group. */
    SortedMap<String, String> key() {
        return with("job", job).labels;
    }

    private static String segments(String name, String value) {
        boolean plain = !value.isEmpty() && !value.contains("/") && !value.equals(".") && !value.equals("..");
        return "/" + encoded(name) + (plain ? "/" + encoded(value) : "@base64/" + base64(value));
    }

    /** A lone equals sign is how the server wants nothing. */
    private static String base64(String value) {
        return value.isEmpty() ? "=" : Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(UTF_8));
    }

    private static String encoded(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : value.getBytes(UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean letter = character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
            boolean plain = letter || character >= '0' && character <= '9' || "-_.~".indexOf(character) >= 0;
            encoded.append(plain ? String.valueOf(character) : String.format("%%%02X", (int) character));
        }
        return encoded.toString();
    }
}
