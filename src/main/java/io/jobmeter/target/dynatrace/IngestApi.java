package io.jobmeter.target.dynatrace;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Dynatrace's metrics ingest, version 2, under its API's address and under OneAgent's. Every answer is read by us,
 * whatever its status, and as a stream: as anything else it would be in memory before we see it, however long it is.
 */
@Path(IngestApi.PATH)
public interface IngestApi {

    String PATH = "/metrics/ingest";
    String TYPE = "text/plain; charset=utf-8";

    /** @param authorization null where none is needed */
    @POST
    @Consumes(TYPE)
    RestResponse<InputStream> ingest(@HeaderParam("Authorization") String authorization, String lines);
}
