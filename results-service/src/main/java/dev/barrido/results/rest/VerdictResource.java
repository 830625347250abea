package dev.barrido.results.rest;

import dev.barrido.results.projection.GivenVerdict;
import dev.barrido.results.projection.VerdictPage;
import dev.barrido.results.projection.VerdictQuery;
import dev.barrido.results.projection.VerdictStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the scheduler of a sweep said. */
@Path("/api/v1/sweeps/{id}/verdicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
@Blocking
public class VerdictResource {
  private final VerdictStore verdicts;
  private final KnownSweeps known;

  VerdictResource(VerdictStore verdicts, KnownSweeps known) {
    this.verdicts = verdicts;
    this.known = known;
  }

  @GET
  @Operation(summary = "Verdicts in the order in which they were reached, with what each rests on")
  public VerdictPage verdicts(
      @PathParam("id") String id,
      @QueryParam("trial") @Nullable String trial,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("offset") @DefaultValue("0") String offset,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    VerdictQuery query =
        new VerdictQuery(
            trial == null ? null : QueryValue.whole("trial", trial),
            kind == null ? null : QueryValue.oneOf("kind", GivenVerdict.Kind.class, kind),
            QueryValue.whole("offset", offset),
            QueryValue.whole("limit", limit));
    return verdicts.page(known.id(id), query);
  }
}
