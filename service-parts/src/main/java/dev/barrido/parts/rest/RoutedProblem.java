package dev.barrido.parts.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;

/** A {@link ProblemDocument} as the answer to a request that no resource has seen. */
public final class RoutedProblem {
  private RoutedProblem() {}

  /** Ends the request with it. */
  public static void end(RoutingContext context, Response.Status status, String detail) {
    context
        .response()
        .setStatusCode(status.getStatusCode())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .end(
            new JsonObject()
                .put("type", "about:blank")
                .put("title", status.getReasonPhrase())
                .put("status", status.getStatusCode())
                .put("detail", detail)
                .encode());
  }
}
