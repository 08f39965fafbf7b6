package io.jobmeter.target.dynatrace;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/** What a tenant knows of a token; any token may ask, and ours asks about itself. */
@Path(TokenApi.PATH)
public interface TokenApi {

    String PATH = "/apiTokens/lookup";
    String TYPE = "application/json";

    /** @param token in an object, as JSON */
    @POST
    @Consumes(TYPE)
    RestResponse<InputStream> lookup(@HeaderParam("Authorization") String authorization, String token);
}
