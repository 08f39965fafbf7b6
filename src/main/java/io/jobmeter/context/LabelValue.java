package io.jobmeter.context;

import java.util.List;

/** What a variable says, as a label's value: somebody else wrote it, and no backend takes a long one. */
record LabelValue(String text) {

    /** As for what rules find, unless somebody says otherwise there; Dynatrace takes no more. */
    private static final int LONGEST = 250;

    /** @param problems are told where it is too long */
    static LabelValue of(String text, String origin, List<String> problems) {
        if (text.length() <= LONGEST) {
            return new LabelValue(text);
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        problems.add(origin + " is " + text.length() + " characters long; its label keeps the first " + LONGEST);
        return new LabelValue(text.substring(0, end));
    }
}
