package io.jobmeter.run;

import java.util.Map;

/** Colours, where a person at a terminal sees them and has not asked for none. */
record Ink(boolean coloured) {

    static Ink of(boolean terminal, Map<String, String> environment) {
        boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Ink(terminal && !unwanted);
    }

    String title(String text) {
        return with("1", text);
    }

    String faint(String text) {
        return with("2", text);
    }

    String failure(String text) {
        return with("31", text);
    }

    String remark(String text) {
        return with("33", text);
    }

    private String with(String code, String text) {
        return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
