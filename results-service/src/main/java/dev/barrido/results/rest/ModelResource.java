package dev.barrido.results.rest;

import dev.barrido.events.SweepId;
import dev.barrido.parts.models.KeptModel;
import dev.barrido.parts.models.ModelStore;
import dev.barrido.results.projection.Report;
import dev.barrido.results.projection.Results;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Models as files, as trainers kept them. */
@Path("/api/v1/sweeps/{id}/model")
@Tag(name = "results")
@Blocking
public class ModelResource {
  private final ModelStore models;
  private final KnownSweeps known;
  private final Results results;

  ModelResource(ModelStore models, KnownSweeps known, Results results) {
    this.models = models;
    this.known = known;
    this.results = results;
  }

  @GET
  @Operation(summary = "The Deeplearning4j model of a trial, of the best one if none is named")
  public Response model(@PathParam("id") String id, @QueryParam("trial") @Nullable String trial) {
    Report report = known.report(id);
    SweepId sweep = new SweepId(report.sweepId());
    requireModels(sweep);
    int number = trial == null ? best(report) : QueryValue.whole("trial", trial);
    InputStream file = opened(sweep, number);
    StreamingOutput body =
        output -> {
          try (file) {
            file.transferTo(output);
          }
        };
    return Response.ok(body, "application/zip")
        .header("Content-Disposition", "attachment; filename=\"" + sweep + "-" + number + ".zip\"")
        .build();
  }

  private void requireModels(SweepId sweep) {
    int folds = results.asked(sweep).spec().folds();
    if (folds > 1) {
      throw new NoModel(
          "expected a sweep whose trials have a model each, got one with training.validation.folds "
              + folds
              + "; train its best hyperparameters once more with folds: 1");
    }
  }

  private static int best(Report report) {
    Report.Best best = report.best();
    if (best == null) {
      throw new NoModel("expected a sweep with a trial that measured its objective, got none yet");
    }
    return best.number();
  }

  private InputStream opened(SweepId sweep, int number) {
    try {
      Optional<KeptModel> kept = models.find(sweep, number);
      Optional<InputStream> file = kept.isEmpty() ? Optional.empty() : models.open(kept.get());
      return file.orElseThrow(() -> noModel(sweep, number));
    } catch (IOException e) {
      throw new ModelsUnreachable(e);
    }
  }

  private NoModel noModel(SweepId sweep, int number) {
    List<Integer> kept;
    try {
      kept = models.list(sweep).stream().map(KeptModel::number).toList();
    } catch (IOException e) {
      kept = List.of();
    }
    return new NoModel(
        "expected a trial whose model is kept, got trial "
            + number
            + "; kept are those of the sweep's best trials: "
            + kept
            + (kept.isEmpty() ? "; do all services share the folder or bucket of models?" : ""));
  }
}
