package io.jobmeter.run;

import io.jobmeter.target.Outcome.Rejection;
import io.jobmeter.target.Preview;
import io.jobmeter.target.Preview.Payload;
import io.jobmeter.target.Shipment;
import io.jobmeter.target.Target;
import java.util.List;
import java.util.function.Consumer;

/** In place of a delivery: what each target would be sent, and nothing is. */
record DryRun(List<Target> targets, Consumer<String> words) {

    void show(Shipment shipment) {
        for (Target target : targets) {
            Preview preview = target.preview(shipment);
            if (preview.payloads().isEmpty()) {
                words.accept(target.name() + ": nothing to send");
            }
            for (Payload payload : preview.payloads()) {
                words.accept(target.name() + ": " + text(payload));
            }
            for (Rejection rejection : preview.rejected()) {
                words.accept(
                        target.name() + ": would not send " + rejection.metric() + " (" + rejection.reason() + ")");
            }
        }
    }

    /** As a request is written: headers, an empty line, the body. */
    private static String text(Payload payload) {
        StringBuilder text = new StringBuilder(payload.what()).append('\n');
        payload.headers().forEach(header -> text.append(header).append('\n'));
        return text.append('\n').append(payload.body()).toString();
    }
}
