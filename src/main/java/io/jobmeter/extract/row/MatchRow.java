package io.jobmeter.extract.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.extract.number.NumberReader;
import io.jobmeter.extract.number.Reading;
import java.util.function.Consumer;

/**
 * A match of a regular expression, in bytes that are decoded only where somebody asks for them. Kinds of parts
 * are asked for one after the other, since a switch over types is a call where it is not compiled away.
 */
public final class MatchRow implements Row {

    private byte[] bytes;
    private Match match;

    /** @param match in this very array */
    public MatchRow at(byte[] bytes, Match match) {
        this.bytes = bytes;
        this.match = match;
        return this;
    }

    @Override
    public String text(Part part) {
        if (part instanceof Part.Group group) {
            return has(group) ? decoded(group) : null;
        }
        return part instanceof Part.Constant constant ? constant.text() : null;
    }

    @Override
    public void numbers(Part part, NumberReader numbers, Consumer<Reading> each) {
        if (part instanceof Part.Group group && has(group)) {
            each.accept(numbers.read(bytes, match.start(group.number()), match.end(group.number())));
        } else if (part instanceof Part.Constant constant) {
            each.accept(numbers.read(constant.text()));
        }
    }

    private boolean has(Part.Group group) {
        return match.start(group.number()) >= 0;
    }

    private String decoded(Part.Group group) {
        int start = match.start(group.number());
        return new String(bytes, start, match.end(group.number()) - start, UTF_8);
    }
}
