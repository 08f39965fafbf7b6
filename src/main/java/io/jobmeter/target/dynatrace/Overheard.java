package io.jobmeter.target.dynatrace;

import io.jobmeter.target.Secret;
import io.jobmeter.target.ShownAddress;
import io.jobmeter.target.Wire;
import io.jobmeter.target.Wire.Body;
import io.jobmeter.target.Wire.Header;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One request and its answer for who wants to hear of them.
 *
 * @param path behind the endpoint's base
 * @param type of the body
 */
record Overheard(Wire wire, Endpoint endpoint, String path, String type) {

    HttpAnswer post(
            String body,
            Supplier<RestResponse<InputStream>> request,
            Function<RestResponse<InputStream>, HttpAnswer> reader) {
        String line = "POST " + ShownAddress.of(endpoint.base() + path)
                + endpoint.access().way();
        long begun = System.nanoTime();
        wire.sent(new Wire.Request(line, Optional.empty(), headers(), Body.of(body)));
        try {
            RestResponse<InputStream> response = request.get();
            List<Header> headers = headers(response);
            HttpAnswer answer = reader.apply(response);
            String status =
                    "HTTP " + answer.status() + " " + response.getStatusInfo().getReasonPhrase();
            wire.answered(new Wire.Answer(status.strip(), since(begun), headers, Body.of(answer.body())));
            return answer;
        } catch (RuntimeException failure) {
            wire.failed(line, failure, since(begun));
            throw failure;
        }
    }

    private List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        endpoint.authorization().map(Secret::value).ifPresent(value -> headers.add(new Header("Authorization", value)));
        headers.add(new Header("Content-Type", type));
        return headers;
    }

    private static List<Header> headers(RestResponse<InputStream> response) {
        List<Header> headers = new ArrayList<>();
        response.getStringHeaders()
                .forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
        return headers;
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
