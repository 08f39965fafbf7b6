package io.jobmeter.target.pushgateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobmeter.target.AnswerText;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.ProxyServer;
import io.jobmeter.target.TargetSpec;
import io.jobmeter.target.Visit;

/** Asks a Pushgateway for its version, by the same way, with the same certificates and as the same user as a push. */
record GatewayVisit(TargetSpec.Pushgateway spec, Gateway gateway) {

    Visit visit(Deadline deadline) {
        try {
            return of(gateway.status(deadline));
        } catch (UnansweredException unanswered) {
            return Visit.wrong(unanswered.getMessage());
        }
    }

    private Visit of(Answer answer) {
        String place = spec.url() + (answer.success() ? spec.access().way() : "");
        String reason = place + " " + answer.reason(spec.access());
        if (spec.access().proxy().isPresent() && ProxyServer.says(answer.status())) {
            return Visit.wrong(answer.reason(spec.access()));
        }
        if (answer.status() >= 300 && answer.status() < 400) {
            return Visit.doubtful(place + " is behind a redirect: it " + answer.reason(spec.access()));
        }
        if (answer.status() == 429 || answer.status() == 503) {
            return Visit.doubtful(reason);
        }
        if (!answer.success()) {
            return Visit.wrong(reason);
        }
        JsonNode information = data(answer.body()).path("build_information");
        return information.isObject()
                ? Visit.there(place + " is there (Pushgateway "
                        + AnswerText.shown(information.path("version").asText("of an unknown version")) + ")")
                : Visit.wrong(place + " answered " + answer.status()
                        + ", but not as a Pushgateway does: is this its address?");
    }

    private static JsonNode data(String body) {
        try {
            return JsonMapper.builder().build().readTree(body).path("data");
        } catch (JsonProcessingException notJson) {
            return JsonMapper.builder().build().missingNode();
        }
    }
}
