package io.jobmeter.target;

/**
 * A value that must not be shown, whatever prints the record that holds it. Of a header the scheme is told, and of a
 * Dynatrace token its public part, by which its owner finds it.
 */
public record Secret(String value) {

    private static final String TOLD = "(?s)^((?:Basic |Bearer |Api-Token )?(?:dt0[a-z]\\d\\d\\.[A-Z0-9]+\\.(?=.))?).*";

    @Override
    public String toString() {
        return value.replaceAll(TOLD, "$1***");
    }
}
