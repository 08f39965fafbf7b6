package io.jobmeter.extract.rule;

import com.google.re2j.Pattern;
import io.jobmeter.extract.row.Jq;
import io.jobmeter.extract.row.Nearest;
import io.jobmeter.extract.row.Part;
import java.util.Optional;

/** What a rule says of a part of its rows: jq for structured formats; {@code $group} or plain words for text. */
final class PartWords {

    private static final Pattern GROUP = Pattern.compile("\\$(?:\\{(\\w+)\\}|(\\w+))");

    private final Optional<Format> format;

    /** @param format empty where nobody knows, so that every word will do */
    PartWords(Optional<Format> format) {
        this.format = format;
    }

    /** @param key that it stands behind */
    Part of(String key, String word) throws BadRuleException {
        if (format.isEmpty()) {
            return new Part.Constant(word);
        }
        return switch (format.get()) {
            case Format.Text(Pattern pattern) ->
                word.startsWith("$") ? group(key, word, pattern) : new Part.Constant(word);
            default -> new Part.Path(jq(key, word));
        };
    }

    static Jq jq(String key, String expression) throws BadRuleException {
        try {
            return Jq.of(expression);
        } catch (IllegalArgumentException wrong) {
            throw new BadRuleException(key, wrong.getMessage());
        }
    }

    private static Part group(String key, String word, Pattern pattern) throws BadRuleException {
        var parts = GROUP.matcher(word);
        if (!parts.matches()) {
            throw new BadRuleException(key, "'" + word + "' is not a group of the match, such as $value or $1");
        }
        String name = parts.group(1) == null ? parts.group(2) : parts.group(1);
        if (name.chars().allMatch(Character::isDigit)) {
            int number = name.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(name);
            if (number > pattern.groupCount()) {
                throw new BadRuleException(
                        key, "'" + word + "' is not in the match '" + pattern + "': it has no group " + name);
            }
            return new Part.Group(number);
        }
        if (!pattern.namedGroups().containsKey(name)) {
            throw new BadRuleException(
                    key,
                    "'" + word + "' is not in the match '" + pattern + "': it has no group named '" + name + "'"
                            + new Nearest(pattern.namedGroups().keySet()).meant(name));
        }
        return new Part.Group(pattern.namedGroups().get(name));
    }
}
