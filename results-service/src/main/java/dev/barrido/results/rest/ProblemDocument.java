package dev.barrido.results.rest;

import jakarta.ws.rs.core.Response;

/** An error as RFC 9457 has it. */
public record ProblemDocument(String type, String title, int status, String detail) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Response response(Response.Status status, String detail) {
    return Response.status(status)
        .type(MEDIA_TYPE)
        .entity(
            new ProblemDocument(
                "about:blank", status.getReasonPhrase(), status.getStatusCode(), detail))
        .build();
  }
}
