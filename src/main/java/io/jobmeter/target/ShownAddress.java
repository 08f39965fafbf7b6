package io.jobmeter.target;

/** An address as it may stand in a message: without the user, the password and the query that people write into it. */
public final class ShownAddress {

    private ShownAddress() {}

    /** Takes any text, since one that is no address may hold a password all the same. */
    public static String of(String address) {
        return address.replaceAll("//.*@", "//***@").replaceAll("(?s)\\?.+", "?***");
    }
}
