package io.jobmeter.config.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts variables in the place of {@code ${env:NAME}}; not in rules and gates, whose texts have a meaning of their own. */
public final class Elsewhere {

    /** Its name has an end, so that a text of nothing but beginnings costs little. */
    public static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([^}$\n]{0,200})}");

    private static final Set<String> LITERAL = Set.of("extract", "gates");

    /** Whoever reads these keeps what he finds secret. */
    private static final Set<String> SECRET = Set.of("token", "user", "password", "url");

    private final Map<String, String> environment;
    private final Complaints complaints;

    public Elsewhere(Map<String, String> environment, Complaints complaints) {
        this.environment = environment;
        this.complaints = complaints;
    }

    public void in(Entry.Fields file) {
        file.entries()
                .entrySet()
                .removeIf(field -> !LITERAL.contains(field.getKey())
                        && replaced(field, PathWords.ROOT).isEmpty());
    }

    private Optional<Entry> replaced(Map.Entry<String, Entry> field, PathWords above) {
        PathWords path = above.key(field.getKey());
        boolean secret = above.target() && SECRET.contains(field.getKey());
        Optional<Entry> entry = secret ? Optional.of(field.getValue()) : value(field.getValue(), path);
        entry.ifPresent(field::setValue);
        return entry;
    }

    private Optional<Entry> value(Entry entry, PathWords path) {
        return switch (entry) {
            case Entry.Text text -> text(text, path);
            case Entry.Items items -> {
                List<Entry> entries = items.entries();
                for (int at = 0; at < entries.size(); at++) {
                    Entry item = entries.get(at);
                    entries.set(at, value(item, path.item(at)).orElse(new Entry.Lost(item.at(), false)));
                }
                yield Optional.of(items);
            }
            case Entry.Fields fields -> {
                fields.entries()
                        .entrySet()
                        .removeIf(field -> replaced(field, path).isEmpty());
                yield Optional.of(fields);
            }
            case Entry.Lost lost -> Optional.of(lost);
        };
    }

    private Optional<Entry> text(Entry.Text said, PathWords path) {
        if (!said.text().contains("${env:")) {
            return Optional.of(said);
        }
        Matcher variable = VARIABLE.matcher(said.text());
        while (variable.find()) {
            if (environment.getOrDefault(variable.group(1), "").isBlank()) {
                complaints.say(
                        said.at(),
                        path.path(),
                        path.path() + " is in the variable " + variable.group(1) + ", which is "
                                + (environment.containsKey(variable.group(1)) ? "empty" : "not set"));
                return Optional.empty();
            }
        }
        String text = variable.replaceAll(found -> Matcher.quoteReplacement(environment.get(found.group(1))));
        return Optional.of(new Entry.Text(said.at(), text));
    }
}
