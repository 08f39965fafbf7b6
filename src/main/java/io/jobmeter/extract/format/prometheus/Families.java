package io.jobmeter.extract.format.prometheus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What comments say of families, and which family a sample is of. */
final class Families {

    /** @param type as it is written; empty where nobody says */
    record Family(String name, String type, String help, String unit) {

        int size() {
            return name.length() + type.length() + help.length() + unit.length();
        }

        boolean isHistogram() {
            return type.equals("histogram") || type.equals("gaugehistogram");
        }
    }

    /** Which number of its family a sample is. */
    enum Role {
        VALUE,
        BUCKET,
        SUM,
        COUNT,
        /** When it began to count, which no rule has asked for. */
        CREATED
    }

    record Member(Family family, Role role) {}

    private static final Set<String> HAVE_CREATED = Set.of("counter", "histogram", "summary", "gaugehistogram");
    private static final List<String> SUFFIXES =
            List.of("_total", "_bucket", "_sum", "_count", "_gsum", "_gcount", "_created", "_info");

    private final Map<String, Family> families = new HashMap<>();
    private final Capacity capacity;
    private boolean full;
    private String last = "";
    private Member lastMember;

    Families(Capacity capacity) {
        this.capacity = capacity;
    }

    /**
     * @param keyword HELP, TYPE or UNIT
     * @return false where, for the first time, there is no room for it
     */
    boolean say(String keyword, String name, String text) {
        Family known = families.get(name);
        Family before = known == null ? new Family(name, "", "", "") : known;
        Family said = switch (keyword) {
            case "HELP" -> new Family(name, before.type(), PrometheusText.unescaped(text), before.unit());
            case "TYPE" -> new Family(name, text, before.help(), before.unit());
            default -> new Family(name, before.type(), before.help(), text);
        };
        capacity.give(known == null ? 0 : 1, known == null ? 0 : known.size());
        if (!capacity.take(1, said.size())) {
            capacity.take(known == null ? 0 : 1, known == null ? 0 : known.size());
            boolean first = !full;
            full = true;
            return !first;
        }
        families.put(name, said);
        last = "";
        return true;
    }

    /** Samples of the same name mostly follow each other. */
    Member of(String sample) {
        if (!sample.equals(last)) {
            lastMember = find(sample);
            last = sample;
        }
        return lastMember;
    }

    private Member find(String sample) {
        String suffix = suffix(sample);
        String name = sample.substring(0, sample.length() - suffix.length());
        Family base = suffix.isEmpty() ? null : families.get(name);
        if (suffix.equals("_created") && (hasCreated(name) || hasCreated(name + "_total"))) {
            return new Member(families.getOrDefault(name, families.get(name + "_total")), Role.CREATED);
        }
        if (base != null && role(base, suffix) != Role.VALUE) {
            return new Member(base, role(base, suffix));
        }
        Family itself = families.get(sample);
        if (itself == null && base != null && isOf(base.type(), suffix)) {
            itself = base;
        }
        return new Member(itself == null ? new Family(sample, "", "", "") : itself, Role.VALUE);
    }

    /** Of thousands of samples, most with none: a stream would cost more than all else here. */
    private static String suffix(String sample) {
        for (String suffix : SUFFIXES) {
            if (sample.endsWith(suffix)) {
                return suffix;
            }
        }
        return "";
    }

    private boolean hasCreated(String name) {
        return families.containsKey(name)
                && HAVE_CREATED.contains(families.get(name).type());
    }

    private static Role role(Family family, String suffix) {
        boolean gauge = family.type().equals("gaugehistogram");
        return !family.isHistogram()
                ? Role.VALUE
                : switch (suffix) {
                    case "_bucket" -> Role.BUCKET;
                    case "_sum" -> gauge ? Role.VALUE : Role.SUM;
                    case "_count" -> gauge ? Role.VALUE : Role.COUNT;
                    case "_gsum" -> gauge ? Role.SUM : Role.VALUE;
                    case "_gcount" -> gauge ? Role.COUNT : Role.VALUE;
                    default -> Role.VALUE;
                };
    }

    private static boolean isOf(String type, String suffix) {
        return switch (suffix) {
            case "_total" -> type.equals("counter");
            case "_sum", "_count" -> type.equals("summary");
            case "_info" -> type.equals("info");
            default -> false;
        };
    }
}
