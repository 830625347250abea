package dev.barrido.proposer.rest;

import dev.barrido.events.spec.InvalidSpec;
import dev.barrido.parts.rest.ProblemDocument;
import dev.barrido.parts.store.StoreUnavailable;
import dev.barrido.proposer.application.CommandRefused;
import dev.barrido.proposer.application.OverLimit;
import dev.barrido.proposer.application.UnknownSweep;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Which error answers with which status. */
class Refusals {
  private static final int UNPROCESSABLE = 422;

  @ServerExceptionMapper
  Response refuse(InvalidSpec invalid) {
    return ProblemDocument.response(
        Response.Status.BAD_REQUEST, invalid.getMessage(), invalid.problems());
  }

  @ServerExceptionMapper
  Response refuse(IllegalArgumentException invalid) {
    return ProblemDocument.response(Response.Status.BAD_REQUEST, invalid.getMessage());
  }

  @ServerExceptionMapper
  Response refuse(OverLimit over) {
    return ProblemDocument.response(UNPROCESSABLE, "Unprocessable Content", over.getMessage());
  }

  @ServerExceptionMapper
  Response refuse(UnknownSweep unknown) {
    return ProblemDocument.response(Response.Status.NOT_FOUND, unknown.getMessage());
  }

  @ServerExceptionMapper
  Response refuse(CommandRefused refused) {
    return ProblemDocument.response(Response.Status.CONFLICT, refused.getMessage());
  }

  @ServerExceptionMapper
  Response refuse(StoreUnavailable unavailable) {
    return ProblemDocument.response(
        Response.Status.SERVICE_UNAVAILABLE, unavailable.getMessage() + "; ask again later");
  }

  @ServerExceptionMapper
  Response refuse(WebApplicationException framework) {
    Response.Status status = Response.Status.fromStatusCode(framework.getResponse().getStatus());
    return status == null
        ? framework.getResponse()
        : ProblemDocument.response(status, String.valueOf(framework.getMessage()));
  }
}
