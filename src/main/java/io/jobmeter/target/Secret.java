package io.jobmeter.target;

/** A value that must not be shown, whatever prints the record that holds it. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
