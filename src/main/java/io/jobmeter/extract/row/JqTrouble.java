package io.jobmeter.extract.row;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jq parser's complaint in words for people: what stands where, in characters from one. */
final class JqTrouble {

    private static final Pattern UNEXPECTED =
            Pattern.compile("(?:Encountered \"|Unexpected ')\\s?(.*?)\\s?[\"'] at line (\\d+), column (\\d+)\\.?");
    private static final Pattern UNKNOWN =
            Pattern.compile("Lexical error at line (\\d+), column (\\d+)\\.\\s+Encountered: (.*?) ?\\(\\d+\\),.*");

    private JqTrouble() {}

    static String of(String complaint) {
        Matcher unexpected = UNEXPECTED.matcher(complaint);
        if (unexpected.matches()) {
            String place = place(unexpected.group(2), unexpected.group(3));
            if (unexpected.group(1).equals("<EOF>")) {
                return unexpected.group(2).equals("0") ? "it is empty" : "it ends too early, " + place;
            }
            return word(unexpected.group(1)) + place + " is not expected there";
        }
        Matcher unknown = UNKNOWN.matcher(complaint);
        return unknown.matches()
                ? "the sign " + place(unknown.group(1), unknown.group(2)) + " is none that jq has"
                : complaint.replaceFirst("\\.$", "");
    }

    /** A token as its kind and its text, each in quotes of its own, or as its text alone. */
    private static String word(String token) {
        String text = token.replaceFirst("^(?:<[A-Z_]+>|\"[^\"]*\") ", "").replaceFirst("^\"", "");
        return "'" + text.replaceFirst(" ?\"? ?$", "") + "' ";
    }

    private static String place(String line, String column) {
        return line.equals("1") ? "at character " + column : "in line " + line + " at character " + column;
    }
}
