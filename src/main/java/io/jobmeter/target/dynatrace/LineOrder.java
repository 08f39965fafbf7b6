package io.jobmeter.target.dynatrace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The library writes dimensions as they lie in its map. Here they stand by name, in any run and any version of Java. */
final class LineOrder {

    private LineOrder() {}

    /** @param line with every value in quotes */
    static String sorted(String line) {
        List<String> dimensions = new ArrayList<>();
        int begin = line.indexOf(',');
        int end = line.indexOf(' ');
        if (begin < 0 || begin > end) {
            return line;
        }
        String key = line.substring(0, begin);
        while (line.charAt(begin) == ',') {
            end = closingQuote(line, line.indexOf('"', begin) + 1) + 1;
            dimensions.add(line.substring(begin, end));
            begin = end;
        }
        if (dimensions.size() < 2) {
            return line;
        }
        Collections.sort(dimensions);
        return key + String.join("", dimensions) + line.substring(end);
    }

    private static int closingQuote(String line, int from) {
        int at = from;
        while (line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
