package io.jobmeter.target;

import io.jobmeter.target.console.ConsoleTarget;
import io.jobmeter.target.dynatrace.DynatraceTarget;
import io.jobmeter.target.pushgateway.PushgatewayTarget;
import io.jobmeter.target.textfile.TextfileTarget;
import java.util.List;
import java.util.function.Consumer;

public final class Targets {

    private Targets() {}

    /** @param words where a text for people goes */
    public static List<Target> of(List<TargetSpec> specs, Consumer<String> words) {
        return specs.stream()
                .map(spec -> switch (spec) {
                    case TargetSpec.Pushgateway pushgateway -> (Target) new PushgatewayTarget(pushgateway);
                    case TargetSpec.Dynatrace dynatrace -> new DynatraceTarget(dynatrace);
                    case TargetSpec.Textfile textfile -> new TextfileTarget(textfile);
                    case TargetSpec.OneAgent _ -> throw new UnsupportedOperationException();
                    case TargetSpec.Console console -> new ConsoleTarget(console.name(), words);
                })
                .toList();
    }
}
