package io.jobmeter.target.dynatrace;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Dynatrace's metrics ingest, version 2. Every answer is read by us, whatever its status. */
@Path(IngestApi.PATH)
public interface IngestApi {

    String PATH = "/api/v2/metrics/ingest";
    String TYPE = "text/plain; charset=utf-8";

    @POST
    @Consumes(TYPE)
    Response ingest(@HeaderParam("Authorization") String authorization, String lines);
}
