package io.jobmeter.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Labels of the event that started a Keptn job, taken over by name from the variables that job-executor-service makes of
 * them.
 *
 * @param absent those that this event has not, as sentences
 * @param problems what could not be taken over as it is, as sentences
 */
record EventLabels(SourcedLabels labels, List<String> absent, List<String> problems) {

    static EventLabels of(List<String> names, Map<String, String> environment) {
        SourcedLabels labels = SourcedLabels.NONE;
        List<String> absent = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String name : names) {
            String variable = variable(name);
            String value = environment.getOrDefault(variable, "");
            if (value.isEmpty()) {
                absent.add("event label '" + name + "' is not there: " + variable + " is not set");
            } else {
                String text = LabelValue.of(value, variable, problems).text();
                labels = labels.with(SourcedLabels.of(legal(name), text, variable));
            }
        }
        return new EventLabels(labels, absent, problems);
    }

    /** As job-executor-service makes it, letter by letter: nothing but a dash and a space is replaced. */
    private static String variable(String name) {
        StringBuilder variable = new StringBuilder("LABELS_");
        name.codePoints()
                .map(Character::toUpperCase)
                .map(letter -> letter == '-' || letter == ' ' ? '_' : letter)
                .forEach(variable::appendCodePoint);
        return variable.toString();
    }

    /** What every target takes as a label's name. */
    static String legal(String name) {
        String letters = name.replaceAll("[^A-Za-z0-9_]", "_");
        return Character.isDigit(letters.charAt(0)) ? "_" + letters : letters;
    }
}
