package io.jobmeter.config;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The servers that are reached without a proxy: those of a list such as {@code .example, host:8080, 10.0.0.0/8}, and this
 * machine's own, since a proxy's localhost is another machine. A name is not asked for its address.
 */
final class NoProxy {

    private final List<String> entries;

    NoProxy(String list) {
        entries = Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    boolean covers(URI address) {
        String host = bare(address.getHost());
        int usual = "https".equals(address.getScheme()) ? 443 : 80;
        int port = address.getPort() < 0 ? usual : address.getPort();
        return isHere(host) || entries.stream().anyMatch(entry -> covers(entry, host, port));
    }

    private static boolean isHere(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static boolean covers(String entry, String host, int port) {
        if (entry.equals("*")) {
            return true;
        }
        if (entry.contains("/")) {
            return inNetwork(entry, host);
        }
        // An address of version 6 has colons of its own, and a port behind brackets only.
        int colon = entry.lastIndexOf(':');
        boolean ported = colon > 0 && (entry.indexOf(':') == colon || entry.charAt(colon - 1) == ']');
        if (ported && !entry.substring(colon + 1).equals(String.valueOf(port))) {
            return false;
        }
        return names(ported ? entry.substring(0, colon) : entry, host);
    }

    private static boolean names(String entry, String host) {
        String name = bare(entry.replaceFirst("^\\*?\\.", ""));
        Optional<InetAddress> ours = literal(host);
        return ours.isPresent()
                ? literal(name).equals(ours)
                : !name.isEmpty() && (host.equals(name) || host.endsWith("." + name));
    }

    private static boolean inNetwork(String entry, String host) {
        int slash = entry.indexOf('/');
        Optional<InetAddress> network = literal(bare(entry.substring(0, slash)));
        Optional<InetAddress> ours = literal(host);
        OptionalLong bits = SizeText.parse(entry.substring(slash + 1));
        if (network.isEmpty() || ours.isEmpty() || bits.isEmpty()) {
            return false;
        }
        byte[] one = network.get().getAddress();
        byte[] other = ours.get().getAddress();
        return one.length == other.length && bits.getAsLong() <= 8L * one.length && same(one, other, bits.getAsLong());
    }

    private static boolean same(byte[] one, byte[] other, long bits) {
        for (int at = 0; at < bits; at++) {
            int mask = 0x80 >> at % 8;
            if ((one[at / 8] & mask) != (other[at / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Empty where it is a name, or nothing. */
    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    /** Without what brackets and the dot of a name that is whole add to it. */
    private static String bare(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
    }
}
