package dev.barrido.results.rest;

import dev.barrido.events.SweepId;
import dev.barrido.results.projection.LiveSweeps;
import dev.barrido.results.projection.StreamPosition;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A sweep as it happens. */
@Path("/api/v1/sweeps/{id}/stream")
@Tag(name = "results")
public class StreamResource {
  private final KnownSweeps known;
  private final SharedReports reports;
  private final LiveSweeps live;
  private final FactTexts texts;

  StreamResource(KnownSweeps known, SharedReports reports, LiveSweeps live, FactTexts texts) {
    this.known = known;
    this.reports = reports;
    this.live = live;
    this.texts = texts;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @Operation(
      summary =
          "Server-Sent Events: reset, report, measurement, trial, verdict, diagnosis; ends after the"
              + " report of the sweep's end. With Last-Event-ID it goes on after that event;"
              + " where it cannot, it begins with reset, and what came before has to be asked for")
  public Multi<OutboundSseEvent> stream(
      @PathParam("id") String id,
      @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
      @Context Sse sse) {
    SweepId sweep = known.id(id);
    StreamPosition read = lastEventId == null ? null : StreamPosition.of(lastEventId).orElse(null);
    return SweepStream.of(sweep, read, reports, live, texts, sse);
  }
}
