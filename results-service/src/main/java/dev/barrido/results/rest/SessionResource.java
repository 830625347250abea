package dev.barrido.results.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.barrido.parts.access.TokenMechanism;
import dev.barrido.parts.rest.ProblemDocument;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A browser shows its token once; scripts of the page never see the cookie that it gets for it. */
@Path("/api/v1/session")
@Tag(name = "session")
public class SessionResource {
  private final TokenMechanism access;

  SessionResource(TokenMechanism access) {
    this.access = access;
  }

  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(summary = "Changes a token for a cookie")
  public Response begin(String token, @Context UriInfo uri) {
    return access.tokens().roles(token).isEmpty()
        ? ProblemDocument.response(
            Response.Status.UNAUTHORIZED, "expected a token of this server, got another one")
        : Response.noContent().cookie(cookie(uri).value(packed(token)).build()).build();
  }

  @DELETE
  @Operation(summary = "Takes the cookie back")
  public Response end(@Context UriInfo uri) {
    return Response.noContent().cookie(cookie(uri).maxAge(0).build()).build();
  }

  private static NewCookie.Builder cookie(UriInfo uri) {
    return new NewCookie.Builder(TokenMechanism.COOKIE)
        .path("/")
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.STRICT)
        .secure("https".equals(uri.getRequestUri().getScheme()));
  }

  private static String packed(String token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.getBytes(UTF_8));
  }
}
