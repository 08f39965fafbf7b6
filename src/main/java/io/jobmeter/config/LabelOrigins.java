package io.jobmeter.config;

import io.jobmeter.config.file.PathWords;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Where the labels of options, variables and file were said, for people.
 *
 * @param places where a path was said: a variable of the environment, or a line
 */
record LabelOrigins(Map<String, String> environment, UnaryOperator<String> places) {

    private static final String VARIABLE = "JOBMETER_LABEL";

    /** @param source what the file is called, or the variable that it stands in */
    Map<String, String> of(Flags flags, Map<String, String> inFile, String source) {
        Map<String, String> origins = new TreeMap<>();
        inFile.keySet().forEach(name -> origins.put(name, inFile(name, source)));
        List<String> said = flags.all("label");
        String option = said.equals(lines()) ? VARIABLE : "--label";
        said.forEach(label -> origins.put(label.split("=", 2)[0].strip(), option));
        return origins;
    }

    private String inFile(String name, String source) {
        String place = places.apply(PathWords.ROOT.key("labels").key(name).path());
        return environment.containsKey(place) ? place : source;
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
