package io.jobmeter.extract.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the caps leave out of a rule's series, and how that is told. */
final class LeftOut {

    private final Room room;
    private final int labelLength;
    private String cut = "";
    private long refused;

    LeftOut(Room room, int labelLength) {
        this.room = room;
        this.labelLength = labelLength;
    }

    /** Whether there may be one more series; where not, its value is one that is left out. */
    boolean takesSeries() {
        boolean taken = room.forOneMoreSeries();
        refused += taken ? 0 : 1;
        return taken;
    }

    /** The text of a label, cut where it is too long, and not between the two halves of a character. */
    String label(String name, String text) {
        if (text.length() <= labelLength) {
            return text;
        }
        cut = name;
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(labelLength - 1)) ? labelLength - 1 : labelLength);
    }

    boolean hasSeries() {
        return refused > 0;
    }

    /** Sentences' ends. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!cut.isEmpty()) {
            remarks.add("cuts the label '" + cut + "' to " + labelLength + " characters");
        }
        return remarks;
    }

    /** The end of a sentence; empty where all series were taken. */
    Optional<String> series() {
        return refused == 0
                ? Optional.empty()
                : Optional.of("leaves out what is beyond " + room.series() + " series: " + refused
                        + (refused == 1 ? " value" : " values"));
    }
}
