package io.jobmeter.target;

import io.jobmeter.target.Outcome.Rejection;
import java.util.List;

/**
 * What a target would be sent.
 *
 * @param rejected what would not even be sent
 */
public record Preview(List<Payload> payloads, List<Rejection> rejected) {

    /**
     * @param what is done with the body: a request's method and address, and the way there, without secrets
     * @param headers each as a line, without secrets
     */
    public record Payload(String what, List<String> headers, String body) {}

    public static Preview of(String what, String body) {
        return new Preview(List.of(new Payload(what, List.of(), body)), List.of());
    }
}
