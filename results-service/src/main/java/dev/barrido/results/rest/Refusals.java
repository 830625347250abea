package dev.barrido.results.rest;

import dev.barrido.parts.rest.ProblemDocument;
import dev.barrido.parts.store.StoreUnavailable;
import dev.barrido.results.projection.NotYet;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Which error answers with which status. */
class Refusals {
  @ServerExceptionMapper
  Response refuse(IllegalArgumentException invalid) {
    return ProblemDocument.response(Response.Status.BAD_REQUEST, invalid.getMessage());
  }

  @ServerExceptionMapper
  Response refuse(UnknownSweep unknown) {
    return ProblemDocument.response(Response.Status.NOT_FOUND, unknown.getMessage());
  }

  @ServerExceptionMapper
  Response refuse(NoModel none) {
    return ProblemDocument.response(Response.Status.NOT_FOUND, none.getMessage());
  }

  @ServerExceptionMapper
  Response refuse(ModelsUnreachable unreachable) {
    return ProblemDocument.response(Response.Status.SERVICE_UNAVAILABLE, unreachable.getMessage());
  }

  @ServerExceptionMapper
  Response refuse(NotYet notYet) {
    return ProblemDocument.response(Response.Status.CONFLICT, notYet.getMessage());
  }

  @ServerExceptionMapper
  Response refuse(ProposerUnreachable unreachable) {
    return ProblemDocument.response(Response.Status.SERVICE_UNAVAILABLE, unreachable.getMessage());
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
