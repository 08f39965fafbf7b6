package io.jobmeter.extract;

import com.google.re2j.Matcher;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Regular expressions over lines, in an engine whose time grows with its input only. The last match counts, so that each
 * block of lines is searched from its end, and no further than to the first line that matches.
 */
final class TextReader implements FormatReader {

    private final List<Rule.Text> rules;
    private final List<Literal> literals;
    private final String[] found;
    private final Lines lines = new Lines(this::block);

    TextReader(List<Rule.Text> rules) {
        this.rules = rules;
        this.literals =
                rules.stream().map(rule -> Literal.of(rule.pattern().pattern())).toList();
        this.found = new String[rules.size()];
    }

    @Override
    public void accept(ByteBuffer bytes) {
        lines.accept(bytes);
    }

    @Override
    public List<Finding> finish() {
        lines.end();
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < found.length; at++) {
            Rule.Text rule = rules.get(at);
            findings.add(
                    found[at] == null
                            ? Finding.nothing(rule, "found no line that matches '" + rule.pattern() + "'")
                            : NumberText.read(rule, found[at]));
        }
        return findings;
    }

    private void block(byte[] bytes, int from, int to) {
        for (int at = 0; at < found.length; at++) {
            String last = last(rules.get(at), literals.get(at), bytes, from, to);
            if (last != null) {
                found[at] = last;
            }
        }
    }

    private static String last(Rule.Text rule, Literal literal, byte[] bytes, int from, int to) {
        int end = to;
        while (end > from) {
            int place = literal.isEmpty() ? end - 1 : literal.lastIn(bytes, from, end);
            if (place < 0) {
                return null;
            }
            int begin = place;
            while (begin > from && !Lines.isEnd(bytes[begin - 1])) {
                begin--;
            }
            int lineEnd = place;
            while (lineEnd < to && !Lines.isEnd(bytes[lineEnd])) {
                lineEnd++;
            }
            String match = match(rule, Arrays.copyOfRange(bytes, begin, Math.min(lineEnd, begin + Lines.CAP)));
            if (match != null) {
                return match;
            }
            end = begin;
        }
        return null;
    }

    private static String match(Rule.Text rule, byte[] line) {
        Matcher matcher = rule.pattern().matcher(line);
        String last = null;
        while (matcher.find()) {
            String group = matcher.group(rule.group());
            last = group == null ? last : group;
        }
        return last;
    }
}
