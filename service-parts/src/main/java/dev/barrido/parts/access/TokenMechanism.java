package dev.barrido.parts.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.barrido.parts.rest.RoutedProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Knows people by the token in {@code Authorization: Bearer}, or in the cookie that a browser got
 * for it; tokens that are none of its own are left to OpenID Connect, where that is on. Which roles
 * a request needs stands in {@code quarkus.http.auth.permission.*}.
 */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {
  /** The cookie; its value is the token in Base64, since tokens may hold anything. */
  public static final String COOKIE = "barrido-token";

  private static final String BEARER = "Bearer ";
  private static final String CHALLENGE = "WWW-Authenticate";

  /** Before that of OpenID Connect, which takes every token for one of its own. */
  private static final int PRIORITY = 2 * DEFAULT_PRIORITY;

  private final Tokens tokens;
  private final boolean oidc;

  TokenMechanism(
      AccessSettings settings,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false") boolean oidc) {
    this.tokens = Tokens.of(settings);
    this.oidc = oidc;
  }

  public Tokens tokens() {
    return tokens;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager none) {
    String shown = tokens.open() ? "" : shown(context.request()).orElse(null);
    if (shown == null) {
      return Uni.createFrom().nullItem();
    }
    Set<String> roles = tokens.roles(shown);
    if (roles.isEmpty() && oidc) {
      return Uni.createFrom().nullItem();
    }
    return roles.isEmpty()
        ? Uni.createFrom().failure(new AuthenticationFailedException("no token of this server"))
        : Uni.createFrom().item(identity(roles));
  }

  @Override
  public int getPriority() {
    return PRIORITY;
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, CHALLENGE, BEARER.strip()));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    refuseToken(context);
    return Uni.createFrom().item(true);
  }

  /**
   * Somebody who may ask and no more is told so, and somebody whose token OpenID Connect refuses,
   * too: that one says nothing.
   */
  void refuse(@Observes Router router) {
    router
        .route("/api/*")
        .failureHandler(
            context -> {
              if (context.failure() instanceof ForbiddenException) {
                RoutedProblem.end(
                    context,
                    Response.Status.FORBIDDEN,
                    "expected the token of those who may give orders");
              } else if (context.failure() instanceof AuthenticationFailedException) {
                refuseToken(context);
              } else {
                context.next();
              }
            });
  }

  private static void refuseToken(RoutingContext context) {
    context.response().putHeader(CHALLENGE, BEARER.strip());
    RoutedProblem.end(
        context,
        Response.Status.UNAUTHORIZED,
        "expected Authorization: Bearer with a token of this server, got none that it knows;"
            + " barrido takes it from BARRIDO_TOKEN");
  }

  private static Optional<String> shown(HttpServerRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null) {
      return Optional.of(header.startsWith(BEARER) ? header.substring(BEARER.length()) : header);
    }
    return Optional.ofNullable(request.getCookie(COOKIE)).map(TokenMechanism::unpacked);
  }

  private static String unpacked(Cookie cookie) {
    try {
      return new String(Base64.getUrlDecoder().decode(cookie.getValue()), UTF_8);
    } catch (IllegalArgumentException notOurs) {
      return cookie.getValue();
    }
  }

  private static SecurityIdentity identity(Set<String> roles) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(String.join(" and ", roles)))
        .addRoles(roles)
        .build();
  }
}
