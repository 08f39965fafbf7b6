package io.jobmeter.config;

import io.jobmeter.config.FileTargets.Named;
import io.jobmeter.target.Access;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.TargetSpec.Grouping;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Targets that work, and yet are not what somebody would want who knew. */
final class UnwiseTargets {

    /** @param secret whether it is told one */
    record Server(URI address, Access access, boolean secret) {}

    private final Said said;
    private final List<Warning> warnings = new ArrayList<>();

    UnwiseTargets(Said said) {
        this.said = said;
    }

    Stream<Warning> warnings() {
        Map<String, Named> places = new HashMap<>();
        for (Named named : said.targets()) {
            insecure(named);
            recipe(named);
            twice(named, places.putIfAbsent(place(named.spec()), named));
        }
        boolean wrong = said.settings().problems().stream()
                .anyMatch(problem -> problem.sentence().startsWith("target"));
        if (said.targets().isEmpty() && !wrong) {
            warnings.add(new Warning("", "no target is named: metrics are shown on the console, and go nowhere"));
        }
        return warnings.stream();
    }

    /** Empty where no server is asked. */
    static Optional<Server> server(TargetSpec spec) {
        return switch (spec) {
            case TargetSpec.Pushgateway gateway ->
                Optional.of(new Server(
                        gateway.url(),
                        gateway.access(),
                        gateway.access().authorization().isPresent()));
            case TargetSpec.Dynatrace tenant -> Optional.of(new Server(tenant.tenant(), tenant.access(), true));
            case TargetSpec.OneAgent agent -> Optional.of(new Server(agent.url(), agent.access(), false));
            case TargetSpec.Textfile _, TargetSpec.Console _ -> Optional.empty();
        };
    }

    private void insecure(Named named) {
        server(named.spec())
                .filter(server -> server.access().tls().insecure())
                .filter(server -> "https".equals(server.address().getScheme()))
                .ifPresent(_ -> warnings.add(new Warning(
                        path(named, "insecure"),
                        subject(named)
                                + " believes any server, which can then read and change what it is sent: give its"
                                + " authority's file as 'ca'")));
    }

    private void recipe(Named named) {
        if (named.spec() instanceof TargetSpec.Pushgateway gateway && gateway.grouping() == Grouping.RECIPE) {
            warnings.add(new Warning(
                    path(named, "grouping"),
                    path(named, "grouping")
                            + " 'recipe' wipes what other projects and tools have pushed: all share one group; 'own'"
                            + " keeps them apart"));
        }
    }

    private void twice(Named named, Named first) {
        if (first != null && !(named.spec() instanceof TargetSpec.Console)) {
            String there = subject(named).equals(subject(first))
                    ? " is there twice, and leads to the same place"
                    : " leads to the same place as " + subject(first);
            warnings.add(new Warning(named.path(), subject(named) + there + ": one of them is too many"));
        }
    }

    private static String place(TargetSpec spec) {
        return switch (spec) {
            case TargetSpec.Textfile textfile ->
                "textfile " + textfile.folder().toAbsolutePath().normalize();
            case TargetSpec.Console _ -> "console";
            default -> spec.kind() + " " + server(spec).orElseThrow().address();
        };
    }

    private static String path(Named named, String key) {
        return named.path().isEmpty() ? "" : named.path() + "." + key;
    }

    static String subject(Named named) {
        return !named.path().isEmpty()
                ? named.path()
                : "target '" + named.spec().name() + "'";
    }
}
