package io.jobmeter.config.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A configuration as properties, as SmallRye Config wants it, with where each place of it was said. */
public final class Flat {

    /** Below the entry of a list that has nothing else, so that it is there. */
    private static final PathWords NOTHING = new PathWords("nothing");

    /** The entry of a list that was to be a text. */
    private static final String BLANK = " ";

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Set<String> lost = new TreeSet<>();

    private Flat() {}

    public static Flat of(Entry.Fields fields) {
        Flat flat = new Flat();
        flat.put(fields, PathWords.ROOT);
        return flat;
    }

    /** Texts by their paths. An empty text is as if its key were not there. */
    public Map<String, String> properties() {
        return properties;
    }

    /** Where a path was said, or else what it is below of; empty where none of it was. */
    public String place(String path) {
        for (String at = path; !at.isEmpty(); at = above(at)) {
            if (places.containsKey(at)) {
                return places.get(at);
            }
        }
        return "";
    }

    /** The paths of what was wrong in lists and stands in them as something empty, so that those behind it keep their numbers. */
    public Set<String> lost() {
        return lost;
    }

    private static String above(String path) {
        int end = path.endsWith("]") ? path.lastIndexOf('[') : path.lastIndexOf('.');
        return path.substring(0, Math.max(end, 0));
    }

    private void put(Entry entry, PathWords path) {
        places.put(path.path(), entry.at());
        switch (entry) {
            case Entry.Text said when !said.text().isEmpty() -> properties.put(path.path(), said.text());
            case Entry.Text _ -> {}
            case Entry.Lost _ -> lost.add(path.path());
            case Entry.Fields fields -> fields.entries().forEach((key, below) -> put(below, path.key(key)));
            case Entry.Items items -> {
                for (int at = 0; at < items.entries().size(); at++) {
                    item(items.entries().get(at), path.item(at));
                }
            }
        }
    }

    private void item(Entry entry, PathWords path) {
        int before = properties.size();
        put(entry, path);
        boolean keyed = entry instanceof Entry.Fields || entry instanceof Entry.Lost it && it.keyed();
        if (keyed && properties.size() == before) {
            properties.put(path.key(NOTHING.path()).path(), "-");
        } else if (entry instanceof Entry.Lost) {
            properties.put(path.path(), BLANK);
        }
    }
}
