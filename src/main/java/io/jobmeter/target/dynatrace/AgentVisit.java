package io.jobmeter.target.dynatrace;

import io.jobmeter.target.Deadline;
import io.jobmeter.target.Visit;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Connects to a OneAgent and says nothing: there is no question that it answers but metrics. */
record AgentVisit(Endpoint endpoint) {

    Visit visit(Deadline deadline) {
        if (endpoint.access().proxy().isPresent()) {
            return Visit.doubtful(endpoint.shown()
                    + " is behind a proxy, which answers in its place: whether it is there is not known");
        }
        URI address = endpoint.base();
        int usual = "https".equals(address.getScheme()) ? 443 : 80;
        InetSocketAddress place = new InetSocketAddress(
                address.getHost().replaceAll("^\\[|]$", ""), address.getPort() < 0 ? usual : address.getPort());
        try (Socket socket = new Socket()) {
            socket.connect(place, deadline.milliseconds(endpoint.access().connect()));
            return Visit.there(endpoint.shown() + " is there; whether it takes metrics shows when some are sent");
        } catch (IOException failure) {
            return Visit.wrong(Trouble.unanswered(endpoint, failure).reason());
        }
    }
}
