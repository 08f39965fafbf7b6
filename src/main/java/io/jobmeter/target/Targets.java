package io.jobmeter.target;

import io.jobmeter.target.console.ConsoleTarget;
import io.jobmeter.target.dynatrace.DynatraceTarget;
import io.jobmeter.target.pushgateway.PushgatewayTarget;
import io.jobmeter.target.textfile.TextfileTarget;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

public final class Targets {

    private Targets() {}

    /** @param words where a text for people goes */
    public static List<Target> of(List<TargetSpec> specs, Consumer<String> words) {
        return of(specs, words, _ -> Wire.NONE);
    }

    /** @param wires what hears the requests of a target, by its name */
    public static List<Target> of(List<TargetSpec> specs, Consumer<String> words, Function<String, Wire> wires) {
        specs.stream()
                .filter(Targets::believesAnybody)
                .forEach(spec ->
                        words.accept(spec.name() + " believes any server, as insecure: true or INSECURE_SSL asks: "
                                + "whoever stands between can read and change what it is sent"));
        return specs.stream()
                .map(spec -> whole(spec, words, wires.apply(spec.name())))
                .toList();
    }

    /** The command has not been started yet: a fault of ours must not keep it from that. */
    private static Target whole(TargetSpec spec, Consumer<String> words, Wire wire) {
        try {
            return of(spec, words, wire);
        } catch (RuntimeException fault) {
            wire.fault(fault);
            return new BrokenTarget(
                    spec.name(), "by a fault of ours: " + fault.getClass().getSimpleName());
        }
    }

    private static Target of(TargetSpec spec, Consumer<String> words, Wire wire) {
        return switch (spec) {
            case TargetSpec.Pushgateway pushgateway -> new PushgatewayTarget(pushgateway, words, wire);
            case TargetSpec.Dynatrace dynatrace -> new DynatraceTarget(dynatrace, wire);
            case TargetSpec.Textfile textfile -> new TextfileTarget(textfile);
            case TargetSpec.OneAgent oneAgent -> new DynatraceTarget(oneAgent, wire);
            case TargetSpec.Console console -> new ConsoleTarget(console.name(), words);
        };
    }

    private static boolean believesAnybody(TargetSpec spec) {
        return switch (spec) {
            case TargetSpec.Pushgateway pushgateway -> believesAnybody(pushgateway.url(), pushgateway.access());
            case TargetSpec.Dynatrace dynatrace -> believesAnybody(dynatrace.tenant(), dynatrace.access());
            case TargetSpec.OneAgent oneAgent -> believesAnybody(oneAgent.url(), oneAgent.access());
            case TargetSpec.Textfile _, TargetSpec.Console _ -> false;
        };
    }

    /** Without TLS there is nothing that could be believed. */
    private static boolean believesAnybody(URI address, Access access) {
        return access.tls().insecure() && "https".equals(address.getScheme());
    }
}
