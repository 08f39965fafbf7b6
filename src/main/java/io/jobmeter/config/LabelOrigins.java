package io.jobmeter.config;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the labels of options and file were said, for people. */
record LabelOrigins(Map<String, String> environment) {

    private static final String VARIABLE = "JOBMETER_LABEL";

    /** @param source what the file is called, or the variable that it stands in */
    Map<String, String> of(Flags flags, Map<String, String> inFile, String source) {
        Map<String, String> origins = new TreeMap<>();
        inFile.keySet().forEach(name -> origins.put(name, source));
        List<String> said = flags.all("label");
        String option = said.equals(lines()) ? VARIABLE : "--label";
        said.forEach(label -> origins.put(label.split("=", 2)[0].strip(), option));
        return origins;
    }

    private List<String> lines() {
        return environment
                .getOrDefault(VARIABLE, "")
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .toList();
    }
}
