package io.jobmeter.config;

import io.jobmeter.extract.tally.Caps;
import java.util.Optional;
import java.util.OptionalLong;

/** How much a run may find, of options and file. What cannot be read is as if it had not been said. */
final class CapsText {

    /** What is held whole stands in one array. */
    private static final long LARGEST = 2_000_000_000;

    private final Problems problems;

    CapsText(Problems problems) {
        this.problems = problems;
    }

    Caps read(Words words) {
        return new Caps(
                count(words, "max-series", words.said("max-series", JobFile::maxSeries), Caps.DEFAULT.series()),
                count(
                        words,
                        "max-label-length",
                        words.said("max-label-length", JobFile::maxLabelLength),
                        Caps.DEFAULT.labelLength()),
                words.said("max-document", JobFile::maxDocument)
                        .map(said -> size(words, said))
                        .orElse(Caps.DEFAULT.document()));
    }

    private int count(Words words, String key, Optional<String> said, int unsaid) {
        if (said.isEmpty()) {
            return unsaid;
        }
        try {
            int count = Integer.parseInt(said.get().strip());
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException none) {
            // Said below, as of what is too small.
        }
        problems.say(words.path(key), key + " '" + said.get() + "' is not a whole number above 0; it stays " + unsaid);
        return unsaid;
    }

    private long size(Words words, String said) {
        OptionalLong size = SizeText.parse(said);
        if (size.isPresent() && size.getAsLong() > 0 && size.getAsLong() <= LARGEST) {
            return size.getAsLong();
        }
        words.say(
                "max-document",
                "max-document '" + said + "' is not a size such as 64KiB or 20MB, of 2GB at most; it stays 64MiB");
        return Caps.DEFAULT.document();
    }
}
