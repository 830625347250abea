package dev.barrido.proposer.rest;

import dev.barrido.events.SweepId;
import dev.barrido.proposer.application.Replayed;
import dev.barrido.proposer.application.SweepView;
import dev.barrido.proposer.application.Sweeps;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sweeps, as their owner sees them. */
@Path("/api/v1/sweeps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sweeps")
@Blocking
public class SweepResource {
  private final Sweeps sweeps;

  SweepResource(Sweeps sweeps) {
    this.sweeps = sweeps;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Submits a sweep: a spec in YAML or JSON, at most 1 MiB")
  @APIResponse(responseCode = "201", description = "Created; Location names it")
  @APIResponse(responseCode = "400", description = "The spec is refused; every problem is listed")
  public Response submit(byte[] spec) {
    SweepId sweep = sweeps.submit(SpecText.of(spec));
    return Response.created(URI.create("/api/v1/sweeps/" + sweep))
        .entity(new Submitted(sweep.value()))
        .build();
  }

  @GET
  @Operation(summary = "All sweeps, newest first")
  public SweepList list() {
    return new SweepList(sweeps.list().stream().map(SweepDocument::of).toList());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One sweep with its spec")
  @APIResponse(responseCode = "404", description = "There is no such sweep")
  public SweepDocument get(@PathParam("id") String id) {
    return SweepDocument.of(sweeps.view(new SweepId(id)));
  }

  @POST
  @Path("{id}/pause")
  @Operation(summary = "No new trials; those under way go on")
  @APIResponse(responseCode = "409", description = "The sweep has ended")
  public SweepDocument pause(@PathParam("id") String id) {
    return document(sweeps.pause(new SweepId(id)));
  }

  @POST
  @Path("{id}/resume")
  @Operation(summary = "Goes on after a pause")
  @APIResponse(responseCode = "409", description = "The sweep has ended")
  public SweepDocument resume(@PathParam("id") String id) {
    return document(sweeps.resume(new SweepId(id)));
  }

  @POST
  @Path("{id}/cancel")
  @Operation(summary = "Ends the sweep; trials under way are stopped")
  @APIResponse(responseCode = "409", description = "The sweep has ended")
  public SweepDocument cancel(@PathParam("id") String id) {
    return document(sweeps.cancel(new SweepId(id)));
  }

  @POST
  @Path("{id}/extend")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Raises the budget of trials; a sweep that ended by its budget goes on")
  @APIResponse(responseCode = "409", description = "The budget is below what was proposed already")
  public SweepDocument extend(@PathParam("id") String id, Extension extension) {
    return document(sweeps.extend(new SweepId(id), extension.checkedTrials()));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Deletes a sweep that has ended, with all that is stored of it anywhere")
  @APIResponse(responseCode = "204", description = "It is gone here; the others hear of it")
  @APIResponse(responseCode = "404", description = "There is no such sweep")
  @APIResponse(responseCode = "409", description = "The sweep has not ended")
  public void delete(@PathParam("id") String id) {
    sweeps.delete(new SweepId(id));
  }

  @POST
  @Path("{id}/enqueue")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Has a point tried next; what it leaves out is drawn")
  @APIResponse(responseCode = "400", description = "The point does not lie in the space")
  @APIResponse(responseCode = "409", description = "The sweep may propose no trial now")
  public SweepDocument enqueue(@PathParam("id") String id, Addition addition) {
    return document(sweeps.enqueue(new SweepId(id), addition.checkedPoint()));
  }

  @POST
  @Path("{id}/trials/{number: \\d{1,9}}/stop")
  @Operation(summary = "Has a trial stopped; it ends Cancelled unless it ends before")
  @APIResponse(responseCode = "409", description = "The trial is not queued and does not train")
  public SweepDocument stop(@PathParam("id") String id, @PathParam("number") int number) {
    return document(sweeps.stop(new SweepId(id), number));
  }

  @POST
  @Path("{id}/replay")
  @Operation(summary = "Proposes all points again from what each proposal saw, and compares")
  @APIResponse(responseCode = "404", description = "There is no such sweep")
  public Replayed replay(@PathParam("id") String id) {
    return sweeps.replay(new SweepId(id));
  }

  private static SweepDocument document(SweepView view) {
    return SweepDocument.of(view);
  }
}
