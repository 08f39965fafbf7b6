package io.jobmeter.config.file;

import io.jobmeter.config.file.Complaints.Unknown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** One variable's way through the configuration to the value that it is for. What does not fit changes nothing. */
record Variable(String name, String text) {

    /** @param rest of the variable's name, from here on */
    void over(Entry.Fields fields, Shape.Fields shape, String rest) throws UnfitException {
        Optional<String> known = Overrides.beginning(rest, shape);
        if (known.isPresent()) {
            String key = known.get();
            Entry now = fields.entries().get(key);
            fields.entries().put(key, below(now, shape.known().get(key), after(rest, Overrides.upper(key))));
        } else if (shape.others().isPresent()) {
            fields.entries().put(like(rest, fields), new Entry.Text(name, text));
        } else {
            throw new UnfitException(new Unknown(
                    "the variable",
                    rest.toLowerCase(Locale.ROOT).replace('_', '-'),
                    shape.known().keySet(),
                    key -> name.substring(0, name.length() - rest.length()) + Overrides.upper(key)));
        }
    }

    private Entry below(Entry now, Shape shape, String rest) throws UnfitException {
        if (rest.isEmpty() && !(shape instanceof Shape.Scalar)) {
            throw new UnfitException(
                    shape instanceof Shape.Items
                            ? "is for a whole list: number its entries, as in " + name + "_0"
                            : "is for a whole mapping: name a key of it, as in " + name + "_KEY");
        }
        return switch (shape) {
            case Shape.Scalar _ -> new Entry.Text(name, text);
            case Shape.Fields keys -> {
                Entry.Fields fields = fields(now);
                over(fields, keys, rest);
                yield fields;
            }
            case Shape.Items(Shape of) -> {
                Entry.Items items = now instanceof Entry.Items there ? there : new Entry.Items(name, new ArrayList<>());
                item(items.entries(), of, rest);
                yield items;
            }
        };
    }

    private void item(List<Entry> items, Shape of, String rest) throws UnfitException {
        String word = rest.matches("\\d{1,6}(_.*)?") ? rest.replaceFirst("_.*", "") : called(items, rest);
        int at = word.matches("\\d+") ? Integer.parseInt(word) : numbered(items, word);
        if (at > items.size()) {
            throw new UnfitException("is for entry " + at + ", and there are " + items.size() + ", counted from 0");
        }
        String left = after(rest, word);
        if (of instanceof Shape.Scalar && !left.isEmpty()) {
            throw new UnfitException("is for more than a text, which is all that stands there");
        }
        Entry entry = below(at < items.size() ? items.get(at) : null, of, left);
        if (at < items.size()) {
            items.set(at, entry);
        } else {
            items.add(entry);
        }
    }

    /** By the longest name that its rest begins with. */
    private String called(List<Entry> items, String rest) throws UnfitException {
        List<String> names = items.stream()
                .map(Variable::nameOf)
                .filter(word -> !word.isEmpty())
                .toList();
        return names.stream()
                .filter(word -> rest.equals(word) || rest.startsWith(word + "_"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new UnfitException(new Unknown(
                        "the variable",
                        rest.substring(0, Math.max(rest.lastIndexOf('_'), 0)).toLowerCase(Locale.ROOT),
                        names.stream()
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .toList(),
                        word -> name.substring(0, name.length() - rest.length())
                                + word.toUpperCase(Locale.ROOT)
                                + "_...")));
    }

    private static int numbered(List<Entry> items, String word) throws UnfitException {
        int[] found = IntStream.range(0, items.size())
                .filter(at -> nameOf(items.get(at)).equals(word))
                .toArray();
        if (found.length > 1) {
            throw new UnfitException("is for one of " + found.length + " entries of that name: number it");
        }
        return found[0];
    }

    /** A target without a name is called by its kind. */
    private static String nameOf(Entry entry) {
        if (!(entry instanceof Entry.Fields fields)) {
            return "";
        }
        Entry said = fields.entries().getOrDefault("name", fields.entries().get("kind"));
        return said instanceof Entry.Text text ? Overrides.upper(text.text()) : "";
    }

    /** A key that is there already in another spelling. */
    private static String like(String rest, Entry.Fields fields) {
        return fields.entries().keySet().stream()
                .filter(key -> Overrides.upper(key).equals(rest))
                .findFirst()
                .orElse(rest.toLowerCase(Locale.ROOT));
    }

    /** A copy, that is thrown away where the variable does not fit. */
    private Entry.Fields fields(Entry now) {
        return now instanceof Entry.Fields there
                ? new Entry.Fields(there.at(), new LinkedHashMap<>(there.entries()))
                : new Entry.Fields(name, new LinkedHashMap<>());
    }

    private static String after(String rest, String word) {
        return rest.length() > word.length() ? rest.substring(word.length() + 1) : "";
    }
}
