package dev.barrido.parts.limits;

import dev.barrido.parts.rest.RoutedProblem;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets no request below {@code /api} in that is too large, or one too many: before anybody asks who
 * sent it, so that guessing tokens is slow too. Requests from this machine are not counted.
 */
@Singleton
@IfBuildProperty(name = "barrido.rest.guarded", stringValue = "true")
class Gate {
  /** Before authentication. */
  private static final int PRIORITY = 250;

  private static final String GUARDED = "/api/";

  private final LimitSettings settings;
  private final MemorySize mostBytes;
  private final Buckets buckets;

  Gate(
      LimitSettings settings,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
    this.settings = settings;
    this.mostBytes = mostBytes;
    this.buckets = new Buckets(Math.max(1, settings.requestsPerSecond()), settings.burst());
  }

  void guard(@Observes Filters filters) {
    filters.register(this::pass, PRIORITY);
  }

  private void pass(RoutingContext context) {
    if (!context.request().path().startsWith(GUARDED)) {
      context.next();
    } else if (tooLarge(context.request().getHeader(HttpHeaders.CONTENT_LENGTH))) {
      context.response().putHeader(HttpHeaders.CONNECTION, "close");
      RoutedProblem.end(
          context,
          Response.Status.REQUEST_ENTITY_TOO_LARGE,
          "expected at most "
              + mostBytes.asLongValue()
              + " bytes, the setting quarkus.http.limits.max-body-size; got "
              + context.request().getHeader(HttpHeaders.CONTENT_LENGTH));
    } else if (tooOften(context.request().remoteAddress().hostAddress())) {
      context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
      RoutedProblem.end(
          context,
          Response.Status.TOO_MANY_REQUESTS,
          "expected at most "
              + settings.requestsPerSecond()
              + " requests a second from one address, and "
              + settings.burst()
              + " at once, the settings barrido.limits.requests-per-second and"
              + " barrido.limits.burst; got more: wait a second");
    } else {
      context.next();
    }
  }

  private boolean tooLarge(String length) {
    return length != null
        && length.length() < 19
        && Long.parseLong(length) > mostBytes.asLongValue();
  }

  private boolean tooOften(String address) {
    return settings.requestsPerSecond() > 0
        && !Asker.isHere(address)
        && !buckets.take(Asker.of(address), System.nanoTime());
  }
}
