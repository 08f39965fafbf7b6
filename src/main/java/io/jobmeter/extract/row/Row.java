package io.jobmeter.extract.row;

import io.jobmeter.extract.number.NumberReader;
import io.jobmeter.extract.number.Reading;
import java.util.function.Consumer;

/** What values, labels and names are taken from. It is looked at while it is shown, and used again for the next one. */
public interface Row {

    /** As a label or a part of a name; null where the row has none. */
    String text(Part part) throws RowException;

    /** Each number that stands there; none where the row has none. */
    void numbers(Part part, NumberReader numbers, Consumer<Reading> each) throws RowException;
}
