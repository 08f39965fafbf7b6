package io.jobmeter.extract.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.jobmeter.extract.row.Jq;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts that a document must hold so that an expression takes anything of it: those that keys of the document itself
 * are compared with, in a {@code select} that all else follows. Of every other expression nothing is known. Keys of keys
 * are not asked about, since an expression can fail there, which must be told.
 */
public final class SelectedTexts {

    private static final String PATH = "((?:\\.[A-Za-z_][A-Za-z0-9_]*)+)";
    private static final String TEXT = "\"([ !#-\\[\\]-~]*)\"";
    private static final String TERM = "(?:" + PATH + "\\s*==\\s*" + TEXT + "|" + TEXT + "\\s*==\\s*" + PATH + ")";

    /** What follows a bar is asked only about what passed it; {@code |=} would let all pass. */
    private static final Pattern SELECT = Pattern.compile(
            "(?s)\\s*select\\s*\\(\\s*(" + TERM + "(?:\\s+and\\s+" + TERM + ")*)\\s*\\)\\s*(?:\\|[^=].*)?");

    private static final Pattern TERMS = Pattern.compile(TERM);

    private SelectedTexts() {}

    public static List<String> of(Jq expression) {
        Matcher select = SELECT.matcher(expression.toString());
        List<String> texts = new ArrayList<>();
        if (select.matches()) {
            Matcher term = TERMS.matcher(select.group(1));
            while (term.find() && isOwnKey(term.group(1) == null ? term.group(4) : term.group(1))) {
                texts.add(term.group(2) == null ? term.group(3) : term.group(2));
            }
        }
        return List.copyOf(texts);
    }

    private static boolean isOwnKey(String path) {
        return path.lastIndexOf('.') == 0;
    }
}
