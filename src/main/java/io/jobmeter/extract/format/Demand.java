package io.jobmeter.extract.format;

import java.util.List;
import java.util.Optional;

/**
 * What the rules that share a reader ask of it; what none of them asks for need not be given.
 *
 * @param last what takes the rows where nothing but the last good one makes a difference
 * @param texts for each rule the texts that a document holds if the rule takes anything of it; none where that is not known
 */
public record Demand(Optional<LastSink> last, List<List<String>> texts) {

    public static final Demand ALL = new Demand(Optional.empty(), List.of());
}
