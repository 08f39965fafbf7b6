package io.jobmeter.target.dynatrace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobmeter.target.Deadline;
import io.jobmeter.target.ProxyServer;
import io.jobmeter.target.Secret;
import io.jobmeter.target.Visit;
import io.jobmeter.target.Wire;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.stream.StreamSupport;

/** Asks a tenant what it knows of our token: that tells whether it is one, and what the token may do. */
record TenantVisit(Endpoint endpoint, Wire wire) {

    private static final String SCOPE = "metrics.ingest";

    Visit visit(Deadline deadline) {
        try (Connection connection = new Connection(endpoint, deadline.left(), wire)) {
            return of(connection.lookup(question()));
        } catch (IOException unreadable) {
            return Visit.wrong("cannot be asked: " + unreadable.getMessage());
        } catch (RuntimeException unanswered) {
            // No metric was in it.
            return Visit.wrong(Trouble.unanswered(endpoint, unanswered)
                    .reason()
                    .replace(" took the metrics ", " took the request "));
        }
    }

    private String question() {
        String authorization = endpoint.authorization().map(Secret::value).orElse("");
        return JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("token", authorization.replaceFirst("^Api-Token ", ""))
                .toString();
    }

    private Visit of(HttpAnswer answer) {
        if (endpoint.access().proxy().isPresent() && ProxyServer.says(answer.status())) {
            return Visit.wrong(Trouble.answered(endpoint, answer).reason());
        }
        String place = endpoint.shown();
        String reason = place + " " + Trouble.answered(endpoint, answer).reason();
        if (answer.status() == 404 && !json(answer.body()).path("error").isObject()) {
            return Visit.wrong(reason);
        }
        return switch (answer.status()) {
            case 200 -> of(json(answer.body()));
            case 401 -> Visit.wrong(place + " answered 401: it does not know the token");
            case 403 ->
                Visit.doubtful(place + " answered 403: whether the token has the scope " + SCOPE + " is not known");
            case 404, 405, 429, 503 ->
                Visit.doubtful(reason + ": whether the token has the scope " + SCOPE + " is not known");
            default ->
                answer.status() >= 300 && answer.status() < 400
                        ? Visit.doubtful(place + " is behind a redirect: it" + reason.substring(place.length()))
                        : Visit.wrong(reason);
        };
    }

    private Visit of(JsonNode token) {
        String place = endpoint.shown();
        if (!token.path("scopes").isArray()) {
            return Visit.wrong(place + " answered 200, but not as Dynatrace does: is this its address?");
        }
        boolean scope = StreamSupport.stream(token.path("scopes").spliterator(), false)
                .anyMatch(each -> each.asText().equals(SCOPE));
        if (!token.path("enabled").asBoolean(true)) {
            return Visit.wrong(place + " is there, but the token is disabled");
        }
        if (isOver(token.path("expirationDate").asText(""))) {
            return Visit.wrong(place + " is there, but the token has expired");
        }
        return scope
                ? Visit.there(place + " is there, and the token has the scope " + SCOPE)
                : Visit.wrong(place + " is there, but the token lacks the scope " + SCOPE);
    }

    private static boolean isOver(String date) {
        try {
            return !date.isEmpty() && Instant.parse(date).isBefore(Instant.now());
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }

    private static JsonNode json(String body) {
        try {
            return JsonMapper.builder().build().readTree(body);
        } catch (JsonProcessingException notJson) {
            return JsonMapper.builder().build().missingNode();
        }
    }
}
