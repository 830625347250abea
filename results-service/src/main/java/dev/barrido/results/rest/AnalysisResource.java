package dev.barrido.results.rest;

import dev.barrido.core.importance.Importance;
import dev.barrido.events.SweepId;
import dev.barrido.results.projection.Efficiency;
import dev.barrido.results.projection.RoundView;
import dev.barrido.results.projection.SweepAnalysis;
import dev.barrido.results.projection.SweepDiagnoses;
import io.smallrye.common.annotation.Blocking;
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

/** What the trials of a sweep tell when they are looked at together. */
@Path("/api/v1/sweeps/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analysis")
@Blocking
public class AnalysisResource {
  private final SweepAnalysis analysis;
  private final KnownSweeps known;

  AnalysisResource(SweepAnalysis analysis, KnownSweeps known) {
    this.analysis = analysis;
    this.known = known;
  }

  @GET
  @Path("importance")
  @Operation(summary = "What part of the objective's variance each hyperparameter explains")
  public Importance importance(@PathParam("id") String id) {
    return analysis.importance(known.id(id));
  }

  @GET
  @Path("rounds")
  @Operation(summary = "The rounds that have begun: where each searches, and why")
  public Rounds rounds(@PathParam("id") String id) {
    return new Rounds(analysis.rounds(known.id(id)));
  }

  @GET
  @Path("efficiency")
  @Operation(summary = "What random searches of fewer trials would have found")
  public Efficiency efficiency(@PathParam("id") String id) {
    return analysis.efficiency(known.id(id));
  }

  @GET
  @Path("diagnoses")
  @Operation(
      summary = "What learning curves show, by diagnosis and by trial; of all or of one trial")
  public SweepDiagnoses diagnoses(
      @PathParam("id") String id, @QueryParam("trial") @Nullable String trial) {
    SweepId sweep = known.id(id);
    return trial == null
        ? analysis.diagnoses(sweep)
        : analysis.diagnosesOf(sweep, QueryValue.whole("trial", trial));
  }

  /** Rounds. */
  public record Rounds(List<RoundView> rounds) {}
}
