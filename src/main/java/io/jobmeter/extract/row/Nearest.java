package io.jobmeter.extract.row;

import java.util.Collection;
import java.util.Optional;

/** The known name that somebody may have meant. */
public final class Nearest {

    private Nearest() {}

    /** Empty where all are too different to be meant; few miss the first letter. */
    static Optional<String> to(String name, Collection<String> known) {
        String nearest = null;
        int least = Math.max(2, name.length() / 3) + 1;
        for (String some : known) {
            int difference = difference(name, some);
            if (difference < least && some.charAt(0) == name.charAt(0)) {
                least = difference;
                nearest = some;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How many letters must be put in, left out or replaced. */
    public static int difference(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int corner = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = corner + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                corner = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
