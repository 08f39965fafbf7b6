package io.jobmeter.metric;

/**
 * What a metric can be called: one name, or, where rows decide, all that begin and end so.
 *
 * @param begin the whole name, where it is not open
 */
public record NameForm(String begin, String end, boolean open) {

    public static final NameForm ANY = new NameForm("", "", true);

    private static final String GAP = "\0";

    public static NameForm of(String name) {
        return new NameForm(name, "", false);
    }

    public boolean fits(String name) {
        return open
                ? name.length() >= begin.length() + end.length() && name.startsWith(begin) && name.endsWith(end)
                : name.equals(begin);
    }

    /** Of the full names that these short ones become. */
    public NameForm in(Naming naming) {
        String whole = naming.nameOf(open ? begin + GAP + end : begin);
        int gap = whole.indexOf(GAP);
        return gap < 0
                ? of(whole)
                : new NameForm(whole.substring(0, gap), whole.substring(whole.lastIndexOf(GAP) + 1), true);
    }
}
