package dev.barrido.results.rest;

import dev.barrido.events.SweepId;
import dev.barrido.events.spec.Objective;
import dev.barrido.results.projection.Curve;
import dev.barrido.results.projection.CurveQuery;
import dev.barrido.results.projection.ProgressView;
import dev.barrido.results.projection.Report;
import dev.barrido.results.projection.Results;
import dev.barrido.results.projection.TrialOrder;
import dev.barrido.results.projection.TrialPage;
import dev.barrido.results.projection.TrialQuery;
import dev.barrido.results.projection.TrialState;
import dev.barrido.results.projection.TrialView;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Questions about sweeps and their trials. */
@Path("/api/v1/sweeps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "results")
@Blocking
public class SweepResource {
  private final Results results;
  private final KnownSweeps known;

  SweepResource(Results results, KnownSweeps known) {
    this.results = results;
    this.known = known;
  }

  @GET
  @Operation(summary = "The reports of all sweeps, or of those of a namespace; newest first")
  public Sweeps list(@QueryParam("namespace") @Nullable String namespace) {
    return new Sweeps(results.reports(namespace));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "The report of a sweep")
  public Report report(@PathParam("id") String id) {
    return known.report(id);
  }

  @GET
  @Path("{id}/spec")
  @Operation(summary = "The spec of a sweep as it was submitted")
  public Map<String, Object> spec(@PathParam("id") String id) {
    return results.document(known.id(id));
  }

  @GET
  @Path("{id}/trials")
  @Operation(summary = "Trials, sorted and a page at a time")
  public TrialPage trials(
      @PathParam("id") String id,
      @QueryParam("sort") @DefaultValue("number") String sort,
      @QueryParam("order") @DefaultValue("asc") String order,
      @QueryParam("state") @Nullable String state,
      @QueryParam("offset") @DefaultValue("0") String offset,
      @QueryParam("limit") @DefaultValue("100") String limit) {
    TrialQuery query =
        new TrialQuery(
            QueryValue.oneOf("sort", TrialOrder.class, sort),
            QueryValue.oneOf("order", SortDirection.class, order) == SortDirection.DESC,
            state == null ? null : QueryValue.oneOf("state", TrialState.class, state),
            QueryValue.whole("offset", offset),
            QueryValue.whole("limit", limit));
    return results.trials(known.id(id), query);
  }

  @GET
  @Path("{id}/trials/{number: \\d{1,9}}")
  @Operation(summary = "One trial")
  public TrialView trial(@PathParam("id") String id, @PathParam("number") int number) {
    SweepId sweep = known.id(id);
    return results
        .trial(sweep, number)
        .orElseThrow(
            () ->
                new NotFoundException(
                    "expected the number of a trial of " + sweep + ", got " + number));
  }

  @GET
  @Path("{id}/best")
  @Operation(summary = "The leaderboard, best first; of several objectives the Pareto front")
  public Leaderboard best(
      @PathParam("id") String id, @QueryParam("limit") @DefaultValue("10") String limit) {
    TrialQuery checked =
        new TrialQuery(TrialOrder.VALUE, false, null, 0, QueryValue.whole("limit", limit));
    SweepId sweep = known.id(id);
    List<String> objectives =
        results.asked(sweep).spec().objectives().stream().map(Objective::metricName).toList();
    return new Leaderboard(objectives, results.best(sweep, checked.limit()));
  }

  @GET
  @Path("{id}/sample")
  @Operation(
      summary =
          "All trials where there are few; of many the best, the newest, those under way and of all"
              + " others every so many")
  public TrialPage sample(
      @PathParam("id") String id, @QueryParam("limit") @DefaultValue("2000") String limit) {
    int most = sampleSize(limit);
    return results.sample(known.id(id), most);
  }

  @GET
  @Path("{id}/progress")
  @Operation(
      summary =
          "How the sweep got on, in the order in which trials ended: those that were the best until"
              + " then, and at most so many others")
  public ProgressView progress(
      @PathParam("id") String id, @QueryParam("limit") @DefaultValue("2000") String limit) {
    int most = sampleSize(limit);
    return results.progress(known.id(id), most);
  }

  @GET
  @Path("{id}/curves")
  @Operation(
      summary =
          "Learning curves of one metric, of some trials, of all, or of at most so many that stand"
              + " for all; as far as they were measured at a moment")
  public Curves curves(
      @PathParam("id") String id,
      @QueryParam("metric") @Nullable String metric,
      @QueryParam("trial") List<String> trials,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("until") @Nullable String until) {
    if (metric == null || metric.isBlank()) {
      throw new IllegalArgumentException("metric: expected the name of a metric, got nothing");
    }
    SweepId sweep = known.id(id);
    List<Integer> numbers = trials.stream().map(trial -> QueryValue.whole("trial", trial)).toList();
    CurveQuery query =
        new CurveQuery(
            metric,
            numbers,
            limit == null ? null : QueryValue.whole("limit", limit),
            until == null ? null : QueryValue.moment("until", until));
    return new Curves(metric, results.curves(sweep, query));
  }

  /** Which way trials are sorted. */
  enum SortDirection {
    ASC,
    DESC
  }

  /** Reports. */
  public record Sweeps(List<Report> sweeps) {}

  /**
   * The best trials.
   *
   * @param objectives the metrics that they are the best in
   */
  public record Leaderboard(List<String> objectives, List<TrialView> trials) {}

  /** Curves of one metric. */
  public record Curves(String metric, List<Curve> curves) {}

  private static int sampleSize(String limit) {
    int size = QueryValue.whole("limit", limit);
    CurveQuery.checkSample(size);
    return size;
  }
}
