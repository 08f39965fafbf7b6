package io.jobmeter.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Read before all others, since the file that it names may hold any of them. */
final class EnvFileOption {

    private static final String NAME = "--env-file";
    private static final String VARIABLE = "JOBMETER_ENV_FILE";

    private EnvFileOption() {}

    /** @param words our own and, behind two dashes, the command's */
    static Optional<String> in(List<String> words, Map<String, String> environment) {
        int end = words.indexOf("--");
        List<String> ours = end < 0 ? words : words.subList(0, end);
        for (int at = ours.size() - 1; at >= 0; at--) {
            if (ours.get(at).startsWith(NAME + "=")) {
                return Optional.of(ours.get(at).substring(NAME.length() + 1));
            }
            if (ours.get(at).equals(NAME) && at + 1 < ours.size()) {
                return Optional.of(ours.get(at + 1));
            }
        }
        return Optional.of(environment.getOrDefault(VARIABLE, "").strip()).filter(file -> !file.isEmpty());
    }
}
