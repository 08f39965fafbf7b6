package io.jobmeter.config;

import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 512}, {@code 64KiB}, {@code 20MB}: powers of 1024 with an i, of 1000 without. */
final class SizeText {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*(B|[KMG]i?B)?");
    private static final Map<String, Long> UNITS = Map.of(
            "B", 1L,
            "KB", 1_000L,
            "KiB", 1L << 10,
            "MB", 1_000_000L,
            "MiB", 1L << 20,
            "GB", 1_000_000_000L,
            "GiB", 1L << 30);

    private SizeText() {}

    static OptionalLong parse(String text) {
        Matcher size = SIZE.matcher(text.strip());
        if (!size.matches()) {
            return OptionalLong.empty();
        }
        String unit = size.group(2) == null ? "B" : size.group(2);
        return OptionalLong.of(Long.parseLong(size.group(1)) * UNITS.get(unit));
    }
}
