package io.jobmeter.config.file;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts variables such as {@code JOBMETER_TARGETS_0_URL} over what the file says. */
public final class Overrides {

    private static final String PREFIX = "JOBMETER_";

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int DIGITS = 10;

    /** What variables of ours are for besides. */
    private static final Set<String> OTHERS =
            Set.of("JOBMETER_CONFIG", "JOBMETER_CONFIG_YAML", "JOBMETER_METRICS_FILE");

    private final Map<String, String> environment;
    private final Complaints complaints;

    public Overrides(Map<String, String> environment, Complaints complaints) {
        this.environment = environment;
        this.complaints = complaints;
    }

    /** Whether a variable may be one of them; who has none need not know of the shape of a configuration. */
    public static boolean concerns(String variable) {
        return variable.startsWith(PREFIX) && !OTHERS.contains(variable);
    }

    /** In the order of their names, so that an entry has its name before it is called by it. */
    public void over(Entry.Fields file) {
        List<String> variables = environment.keySet().stream()
                .filter(Overrides::concerns)
                .filter(variable -> !environment.get(variable).isBlank())
                .sorted(Comparator.comparing(Overrides::counted).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String variable : variables) {
            String rest = variable.substring(PREFIX.length());
            if (beginning(rest, Schema.FILE).isPresent()) {
                put(variable, rest, file);
            }
        }
    }

    private void put(String variable, String rest, Entry.Fields file) {
        try {
            new Variable(variable, environment.get(variable)).over(file, Schema.FILE, rest);
        } catch (UnfitException unfit) {
            unfit.unknown()
                    .ifPresentOrElse(
                            word -> complaints.unknown(variable, "", word),
                            () -> complaints.say(variable, "", "the variable " + unfit.getMessage()));
        }
    }

    /** For comparing, so that 2 is before 10. */
    private static String counted(String variable) {
        return NUMBER.matcher(variable)
                .replaceAll(number ->
                        "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group());
    }

    /** {@code on-missing} as variables spell it. */
    static String upper(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** The known key that the rest of a variable's name begins with, the longest of them. */
    static Optional<String> beginning(String rest, Shape.Fields shape) {
        return shape.known().keySet().stream()
                .filter(key -> rest.equals(upper(key))
                        || rest.startsWith(upper(key) + "_") && !(shape.known().get(key) instanceof Shape.Scalar))
                .max(Comparator.comparingInt(String::length));
    }
}
