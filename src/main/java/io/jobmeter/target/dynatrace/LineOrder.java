package io.jobmeter.target.dynatrace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The library writes dimensions as they lie in its map. Here they stand by name, in any run and any version of Java. */
final class LineOrder {

    private LineOrder() {}

    /** @param line with every value in quotes */
    static String sorted(String line) {
        int first = line.indexOf(',');
        if (first < 0 || first > line.indexOf(' ') || line.charAt(end(line, first)) != ',') {
            return line;
        }
        List<String> dimensions = new ArrayList<>();
        int begin = first;
        while (line.charAt(begin) == ',') {
            int end = end(line, begin);
            dimensions.add(line.substring(begin, end));
            begin = end;
        }
        Collections.sort(dimensions);
        return line.substring(0, first) + String.join("", dimensions) + line.substring(begin);
    }

    /** @param begin where a dimension does */
    private static int end(String line, int begin) {
        int at = line.indexOf('"', begin) + 1;
        while (line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
