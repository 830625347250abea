package dev.barrido.results.rest;

import dev.barrido.results.projection.AttemptLog;
import dev.barrido.results.projection.AttemptQuery;
import dev.barrido.results.projection.AttemptView;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who tried which trial of a sweep when. */
@Path("/api/v1/sweeps/{id}/attempts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "results")
@Blocking
public class AttemptResource {
  private final AttemptLog log;
  private final KnownSweeps known;

  AttemptResource(AttemptLog log, KnownSweeps known) {
    this.log = log;
    this.known = known;
  }

  @GET
  @Operation(summary = "Attempts, newest first, lost ones among them")
  public Attempts attempts(
      @PathParam("id") String id,
      @QueryParam("trial") @Nullable String trial,
      @QueryParam("until") @Nullable String until,
      @QueryParam("limit") @DefaultValue("1000") String limit) {
    AttemptQuery query =
        new AttemptQuery(
            trial == null ? null : QueryValue.whole("trial", trial),
            until == null ? null : QueryValue.moment("until", until),
            QueryValue.whole("limit", limit));
    return new Attempts(log.attempts(known.id(id), query));
  }

  /** Attempts. */
  public record Attempts(List<AttemptView> attempts) {}
}
