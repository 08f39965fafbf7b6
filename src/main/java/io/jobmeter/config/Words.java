package io.jobmeter.config;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Single values of options and file, an option before the file. What cannot be read is as if it had not been said. */
record Words(Flags flags, Optional<JobFile> file, Problems problems) {

    Optional<String> said(String key, Function<JobFile, Optional<String>> inFile) {
        return flags.one(key).or(() -> file.flatMap(inFile));
    }

    /** Where a key stands in the file; empty where an option says it. */
    String path(String key) {
        return flags.one(key).isPresent() ? "" : key;
    }

    /** Beside the variable that said it, else beside the file's line; an option has no place. */
    void say(String key, String sentence) {
        String variable = flags.variable(key);
        if (variable.isEmpty()) {
            problems.say(path(key), sentence);
        } else {
            problems.say(variable, "", sentence);
        }
    }

    boolean truth(String key, Function<JobFile, Optional<String>> inFile) {
        return truth(key, inFile, false);
    }

    /** Whoever gave the key wanted it, whatever he wrote. */
    boolean wanted(String key, Function<JobFile, Optional<String>> inFile) {
        return truth(key, inFile, true);
    }

    private boolean truth(String key, Function<JobFile, Optional<String>> inFile, boolean unreadable) {
        String said = said(key, inFile).orElse("false").strip();
        Optional<Boolean> truth = AccessText.yesOrNo(said);
        if (truth.isEmpty()) {
            say(key, key + " '" + said + "' is neither true nor false; it is taken for " + unreadable);
        }
        return truth.orElse(unreadable);
    }

    Optional<Duration> time(String key, Function<JobFile, Optional<String>> inFile) {
        Optional<String> said = said(key, inFile);
        Optional<Duration> time = said.flatMap(DurationText::parse);
        if (said.isPresent() && time.isEmpty()) {
            say(key, key + " '" + said.get() + "' is not a time such as 500ms, 10s or 1m30s; it is passed over");
        }
        return time;
    }

    OptionalLong size(String key, Function<JobFile, Optional<String>> inFile) {
        Optional<String> said = said(key, inFile);
        OptionalLong size = said.map(SizeText::parse).orElse(OptionalLong.empty());
        if (said.isPresent() && size.isEmpty()) {
            say(key, key + " '" + said.get() + "' is not a size such as 64KiB or 20MB; it is passed over");
        }
        return size;
    }
}
