package io.jobmeter.target.pushgateway;

import io.jobmeter.target.Failure.Kind;
import io.jobmeter.target.ProxyServer;
import java.io.IOException;

/** A proxy has answered, and opened no way to the server. The message is a sentence that names it. */
final class ProxyRefusal extends IOException {

    private final int status;

    ProxyRefusal(ProxyServer proxy, int status) {
        super(proxy.refusal(status));
        this.status = status;
    }

    Kind kind() {
        return ProxyServer.kind(status);
    }
}
