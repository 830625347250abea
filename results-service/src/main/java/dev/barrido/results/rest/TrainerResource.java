package dev.barrido.results.rest;

import dev.barrido.results.projection.Trainers;
import dev.barrido.results.projection.TrainersView;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who trains. */
@Path("/api/v1/trainers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "trainers")
@Blocking
public class TrainerResource {
  private final Trainers trainers;

  TrainerResource(Trainers trainers) {
    this.trainers = trainers;
  }

  @GET
  @Operation(
      summary =
          "The trainers that are there, those that were heard of within the last hour, and the"
              + " sweeps that wait for a pool of which none is there")
  public TrainersView all() {
    return trainers.now();
  }
}
