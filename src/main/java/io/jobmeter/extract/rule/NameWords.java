package io.jobmeter.extract.rule;

import io.jobmeter.extract.row.Part;
import java.util.ArrayList;
import java.util.List;

/** A metric's name: plain, or with parts of the row in braces, as in {@code {.metric}_seconds}. */
final class NameWords {

    private final String name;
    private final PartWords words;
    private final List<Part> parts = new ArrayList<>();

    NameWords(String name, PartWords words) {
        this.name = name;
        this.words = words;
    }

    NameTemplate template() throws BadRuleException {
        int at = 0;
        for (int open = name.indexOf('{'); open >= 0; open = name.indexOf('{', at)) {
            int close = close(open);
            constant(name.substring(at, open));
            String part = name.substring(open + 1, close).strip();
            if (part.isEmpty()) {
                throw new BadRuleException("name", "'" + name + "' has braces with nothing in them");
            }
            parts.add(words.of("name", part));
            at = close + 1;
        }
        constant(name.substring(at));
        return new NameTemplate(name, List.copyOf(parts));
    }

    private void constant(String text) {
        if (!text.isEmpty()) {
            parts.add(new Part.Constant(text));
        }
    }

    /** Braces and texts of the expression itself are its own. */
    private int close(int open) throws BadRuleException {
        int depth = 0;
        boolean quoted = false;
        for (int at = open; at < name.length(); at++) {
            char character = name.charAt(at);
            if (quoted && character == '\\') {
                at++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && character == '{') {
                depth++;
            } else if (!quoted && character == '}' && --depth == 0) {
                return at;
            }
        }
        throw new BadRuleException("name", "'" + name + "' has a brace that is never closed");
    }
}
