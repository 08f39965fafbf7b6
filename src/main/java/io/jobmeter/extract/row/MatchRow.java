package io.jobmeter.extract.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jobmeter.extract.number.NumberReader;
import io.jobmeter.extract.number.Reading;
import java.util.Optional;
import java.util.function.Consumer;

/** A match of a regular expression, in bytes that are decoded only where somebody asks for them. */
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
    public Optional<String> text(Part part) {
        return switch (part) {
            case Part.Constant constant -> Optional.of(constant.text());
            case Part.Group group -> has(group) ? Optional.of(decoded(group)) : Optional.empty();
            case Part.Path _ -> Optional.empty();
        };
    }

    @Override
    public void numbers(Part part, NumberReader numbers, Consumer<Reading> each) {
        switch (part) {
            case Part.Constant constant -> each.accept(numbers.read(constant.text()));
            case Part.Group group -> {
                if (has(group)) {
                    each.accept(numbers.read(bytes, match.start(group.number()), match.end(group.number())));
                }
            }
            case Part.Path _ -> {}
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
