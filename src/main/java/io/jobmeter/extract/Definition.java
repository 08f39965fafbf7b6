package io.jobmeter.extract;

/** What a rule says of the metric that it finds; the short name, before an integration is put in front of it. */
public record Definition(String name, String unit, String help) {

    public static Definition of(String name) {
        return new Definition(name, "", "");
    }
}
