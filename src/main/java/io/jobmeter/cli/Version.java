package io.jobmeter.cli;

/** Which program this is. */
final class Version {

    private Version() {}

    static String words() {
        return "jobmeter " + Version.class.getPackage().getImplementationVersion();
    }
}
