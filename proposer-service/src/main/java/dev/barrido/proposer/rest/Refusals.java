package dev.barrido.proposer.rest;

import dev.barrido.events.spec.InvalidSpec;
import dev.barrido.proposer.application.CommandRefused;
import dev.barrido.proposer.application.UnknownSweep;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Which error answers with which status. */
class Refusals {
  @ServerExceptionMapper
  Response refuse(InvalidSpec invalid) {
    return ProblemDocument.response(
        Response.Status.BAD_REQUEST, invalid.getMessage(), invalid.problems());
  }

  @ServerExceptionMapper
  Response refuse(IllegalArgumentException invalid) {
    return ProblemDocument.response(Response.Status.BAD_REQUEST, invalid.getMessage(), null);
  }

  @ServerExceptionMapper
  Response refuse(UnknownSweep unknown) {
    return ProblemDocument.response(Response.Status.NOT_FOUND, unknown.getMessage(), null);
  }

  @ServerExceptionMapper
  Response refuse(CommandRefused refused) {
    return ProblemDocument.response(Response.Status.CONFLICT, refused.getMessage(), null);
  }

  @ServerExceptionMapper
  Response refuse(WebApplicationException framework) {
    Response.Status status = Response.Status.fromStatusCode(framework.getResponse().getStatus());
    return status == null
        ? framework.getResponse()
        : ProblemDocument.response(status, framework.getMessage(), null);
  }
}
