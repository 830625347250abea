package dev.barrido.results.rest;

import dev.barrido.events.SweepId;
import dev.barrido.results.projection.Results;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Commands, passed on to the proposer; its answers pass through unchanged. */
@Path("/api/v1/sweeps")
@Consumes(MediaType.WILDCARD)
@Tag(name = "commands")
@Blocking
public class CommandResource {
  private static final long PATIENCE_NANOS = 10_000_000_000L;
  private static final long PAUSE_MILLIS = 20;

  private final ProposerClient proposer;
  private final Results results;

  CommandResource(ProposerClient proposer, Results results) {
    this.proposer = proposer;
    this.results = results;
  }

  @POST
  @Operation(summary = "Submits a sweep; answered when it can be asked for here too")
  public Response submit(byte[] spec) throws InterruptedException {
    ProposerClient.Answer answer = proposer.post("", spec);
    String location = answer.location();
    if (answer.status() == Response.Status.CREATED.getStatusCode() && location != null) {
      await(new SweepId(location.substring(location.lastIndexOf('/') + 1)), true);
    }
    return answer.response();
  }

  @POST
  @Path("{id}/{command: pause|resume|cancel|extend|replay|enqueue}")
  @Operation(
      summary = "Pauses, resumes, cancels, extends or replays a sweep, or adds a point to it")
  public Response command(
      @PathParam("id") String id, @PathParam("command") String command, byte[] body) {
    return proposer.post("/" + new SweepId(id) + "/" + command, body).response();
  }

  @POST
  @Path("{id}/trials/{number: \\d{1,9}}/stop")
  @Operation(summary = "Has a trial stopped")
  public Response stop(@PathParam("id") String id, @PathParam("number") int number) {
    String path = "/" + new SweepId(id) + "/trials/" + number + "/stop";
    return proposer.post(path, new byte[0]).response();
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Deletes a sweep that has ended and all that is stored of it, models included",
      description = "Answered when it is gone here too; trainers delete their files a little later")
  public Response delete(@PathParam("id") String id) throws InterruptedException {
    SweepId sweep = new SweepId(id);
    ProposerClient.Answer answer = proposer.delete("/" + sweep);
    if (answer.status() == Response.Status.NO_CONTENT.getStatusCode()) {
      await(sweep, false);
    }
    return answer.response();
  }

  /** Until the sweep is known here or is not, or for so long as anybody would wait. */
  private void await(SweepId sweep, boolean known) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (results.report(sweep).isPresent() != known && System.nanoTime() < deadline) {
      Thread.sleep(PAUSE_MILLIS);
    }
  }
}
