package io.jobmeter.extract.format.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names by which each column can be asked for. What its header says goes before what is made up for another one. */
final class ColumnNames {

    private final Set<String> taken;
    private final Map<String, Integer> seen = new HashMap<>();

    private ColumnNames(List<String> headers) {
        this.taken = new HashSet<>(headers);
    }

    /** Without the blank space around them; a nameless third is {@code column_3}, and a second {@code a} is {@code a_2}. */
    static List<String> of(List<String> headers) {
        List<String> stripped = headers.stream().map(String::strip).toList();
        ColumnNames names = new ColumnNames(stripped);
        List<String> all = new ArrayList<>();
        for (String header : stripped) {
            all.add(header.isEmpty() ? names.free("column", all.size() + 1) : names.name(header));
        }
        return List.copyOf(all);
    }

    private String name(String header) {
        int number = seen.merge(header, 1, Integer::sum);
        return number == 1 ? header : free(header, number);
    }

    private String free(String header, int first) {
        int number = first;
        while (!taken.add(header + "_" + number)) {
            number++;
        }
        seen.put(header, Math.max(number, seen.getOrDefault(header, 0)));
        return header + "_" + number;
    }
}
