package io.jobmeter.target.spool;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kept file's name: {@code 20261121T093000.123Z_pushgateway_k6_1a2b3c4d.json}. In the order of the names the oldest
 * stands first. Target and integration are in it as far as a file's name allows; the content has them whole.
 */
record KeptName(Instant at, String target, String integration, String unique) {

    private static final Pattern NAME = Pattern.compile(
            "(\\d{8}T\\d{6}\\.\\d{3})Z_([A-Za-z0-9.-]+)_([A-Za-z0-9.-]+)_([0-9a-f]{8})\\.json(\\.corrupt)?");

    private static final int LONGEST_PART = 60;

    static KeptName of(String target, String integration, Instant at) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return new KeptName(at, part(target), part(integration), unique);
    }

    /** Of one that was set aside, too; empty where the name is none of ours. */
    static Optional<KeptName> parse(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            Instant at = times().parse(name.group(1), Instant::from);
            return Optional.of(new KeptName(at, name.group(2), name.group(3), name.group(4)));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    String text() {
        return times().format(at) + "Z_" + target + "_" + integration + "_" + unique + ".json";
    }

    /** A text that a file's name does not allow is told from others by a fingerprint. */
    static String part(String text) {
        String allowed = text.replaceAll("[^A-Za-z0-9.-]+", "-");
        if (allowed.equals(text) && !text.isEmpty() && text.length() <= LONGEST_PART) {
            return text;
        }
        String fingerprint = "-" + Fingerprint.of(text);
        return allowed.substring(0, Math.min(LONGEST_PART - fingerprint.length(), allowed.length())) + fingerprint;
    }

    private static DateTimeFormatter times() {
        return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
