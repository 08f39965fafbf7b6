package io.jobmeter.target;

import io.jobmeter.target.console.ConsoleTarget;
import io.jobmeter.target.dynatrace.DynatraceTarget;
import io.jobmeter.target.pushgateway.PushgatewayTarget;
import io.jobmeter.target.textfile.TextfileTarget;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

public final class Targets {

    private Targets() {}

    /** @param words where a text for people goes */
    public static List<Target> of(List<TargetSpec> specs, Consumer<String> words) {
        specs.stream()
                .filter(Targets::believesAnybody)
                .forEach(spec ->
                        words.accept(spec.name() + " believes any server, as insecure: true or INSECURE_SSL asks: "
                                + "whoever stands between can read and change what it is sent"));
        return specs.stream()
                .map(spec -> switch (spec) {
                    case TargetSpec.Pushgateway pushgateway -> (Target) new PushgatewayTarget(pushgateway, words);
                    case TargetSpec.Dynatrace dynatrace -> new DynatraceTarget(dynatrace);
                    case TargetSpec.Textfile textfile -> new TextfileTarget(textfile);
                    case TargetSpec.OneAgent oneAgent -> new DynatraceTarget(oneAgent);
                    case TargetSpec.Console console -> new ConsoleTarget(console.name(), words);
                })
                .toList();
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
