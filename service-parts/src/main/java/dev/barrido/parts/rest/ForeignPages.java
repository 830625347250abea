package dev.barrido.parts.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes no orders from web pages of others. */
@Provider
public class ForeignPages implements ContainerRequestFilter {
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

  private final OwnOrigins own;

  ForeignPages(
      @ConfigProperty(name = "quarkus.http.host", defaultValue = "0.0.0.0") String host,
      @ConfigProperty(name = "barrido.trusted-origins") Optional<List<String>> trusted) {
    this.own = new OwnOrigins(Loopback.includes(host), Set.copyOf(trusted.orElse(List.of())));
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String origin = request.getHeaderString("Origin");
    if (origin == null || HARMLESS.contains(request.getMethod())) {
      return;
    }
    if (!own.include(origin, request.getUriInfo().getRequestUri().getAuthority())) {
      request.abortWith(
          ProblemDocument.response(
              Response.Status.FORBIDDEN,
              "expected a request of this server's own pages or of none, got one of a page from "
                  + origin
                  + "; the setting barrido.trusted-origins names more"));
    }
  }
}
