package io.jobmeter.config;

import io.jobmeter.gate.Gate;
import io.jobmeter.gate.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The gates of the file and, behind them, of the options: none takes another's place, so that none is lost. */
final class GatesText {

    private final Problems problems;

    GatesText(Problems problems) {
        this.problems = problems;
    }

    List<Gate> read(List<String> options, Optional<JobFile> file) {
        List<Gate> gates = new ArrayList<>();
        List<JobFile.Gate> entries = file.map(JobFile::gates).orElse(List.of());
        for (int at = 0; at < entries.size(); at++) {
            gates.add(gate(entries.get(at), "gates[" + at + "]"));
        }
        for (String text : options) {
            gates.add(checked("", "fail-if", Gate.of(text, text, Severity.FAIL)));
        }
        return List.copyOf(gates);
    }

    private Gate gate(JobFile.Gate entry, String place) {
        Severity severity = severity(entry.severity().orElse("fail"), place + ".severity");
        if (entry.failIf().isEmpty()) {
            problems.say(place, place + " has no fail-if, such as errors > 0; the gate comes true");
            return new Gate(entry.name().orElse(place), "", severity, Optional.empty(), "has no fail-if");
        }
        String text = entry.failIf().get();
        String path = place + ".fail-if";
        return checked(path, path, Gate.of(entry.name().orElse(text), text, severity));
    }

    private Severity severity(String word, String path) {
        return switch (word) {
            case "fail" -> Severity.FAIL;
            case "warn" -> Severity.WARN;
            default -> {
                problems.say(path, path + " '" + word + "' is neither fail nor warn; it is taken for fail");
                yield Severity.FAIL;
            }
        };
    }

    private Gate checked(String path, String subject, Gate gate) {
        if (gate.condition().isEmpty()) {
            problems.say(path, subject + " '" + gate.text() + "' " + gate.problem() + "; the gate comes true");
        }
        return gate;
    }
}
