package dev.barrido.parts.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.barrido.events.spec.Problem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it.
 *
 * @param problems everything wrong with a spec, null for other errors
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDocument(
    String type, String title, int status, String detail, @Nullable List<Problem> problems) {
  private static final String MEDIA_TYPE = "application/problem+json";

  public static Response response(Response.Status status, String detail) {
    return response(status, detail, null);
  }

  public static Response response(
      Response.Status status, String detail, @Nullable List<Problem> problems) {
    return response(status.getStatusCode(), status.getReasonPhrase(), detail, problems);
  }

  /** With a status that JAX-RS has no name for. */
  public static Response response(int status, String title, String detail) {
    return response(status, title, detail, null);
  }

  private static Response response(
      int status, String title, String detail, @Nullable List<Problem> problems) {
    return Response.status(status)
        .type(MEDIA_TYPE)
        .entity(new ProblemDocument("about:blank", title, status, detail, problems))
        .build();
  }
}
