package dev.barrido.results.rest;

import dev.barrido.results.projection.LiveSweeps;
import dev.barrido.results.projection.Results;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All sweeps as they happen. */
@Path("/api/v1/stream")
@Tag(name = "results")
public class AllSweepsResource {
  private final Results results;
  private final LiveSweeps live;

  AllSweepsResource(Results results, LiveSweeps live) {
    this.results = results;
    this.live = live;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @Operation(summary = "Server-Sent Events: sweeps, once, then report for each sweep that changed")
  public Multi<OutboundSseEvent> stream(@Context Sse sse) {
    return SweepsStream.of(results, live, sse);
  }
}
