package io.jobmeter.config.file;

/** The words of a path such as {@code targets[1].dimensions."my.zone"}, which SmallRye Config has, too. */
public record PathWords(String path) {

    public static final PathWords ROOT = new PathWords("");

    public PathWords key(String key) {
        String word = plain(key) ? key : "\"" + key + "\"";
        return new PathWords(path.isEmpty() ? word : path + "." + word);
    }

    PathWords item(int at) {
        return new PathWords(path + "[" + at + "]");
    }

    /** Of the targets all may hold secrets. */
    boolean secret() {
        return path.startsWith("targets");
    }

    /** Of one target, and of nothing that stands below it. */
    boolean target() {
        return path.matches("targets\\[\\d+]");
    }

    private static boolean plain(String key) {
        return !key.isEmpty()
                && key.chars()
                        .allMatch(character -> character == '-'
                                || character == '_'
                                || character < 128 && Character.isLetterOrDigit(character));
    }
}
