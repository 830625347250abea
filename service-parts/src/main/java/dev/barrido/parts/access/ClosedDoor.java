package dev.barrido.parts.access;

import dev.barrido.parts.rest.Loopback;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A service that others can reach does not start without a token. */
@Singleton
@IfBuildProperty(name = "barrido.rest.guarded", stringValue = "true")
class ClosedDoor {
  private static final int FIRST = 1;

  private final String host;
  private final boolean oidc;
  private final AccessSettings settings;

  ClosedDoor(
      @ConfigProperty(name = "quarkus.http.host", defaultValue = "0.0.0.0") String host,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false") boolean oidc,
      AccessSettings settings) {
    this.host = host;
    this.oidc = oidc;
    this.settings = settings;
  }

  /** Before anything that needs a database or a broker. */
  void check(@Observes @Priority(FIRST) StartupEvent event) {
    require(host, oidc, Tokens.of(settings));
  }

  static void require(String host, boolean oidc, Tokens tokens) {
    if (tokens.open() && oidc) {
      throw new IllegalStateException(
          "barrido.access.write-token: expected a token, which the services show each other, beside"
              + " quarkus.oidc.tenant-enabled; got none");
    }
    if (tokens.open() && !Loopback.includes(host)) {
      throw new IllegalStateException(
          "barrido.access.write-token: expected a token, since quarkus.http.host is "
              + host
              + ", where others can reach this service; got none. Set it in BARRIDO_ACCESS_WRITE_TOKEN,"
              + " or listen on 127.0.0.1");
    }
    if (tokens.write().isEmpty() && tokens.read().isPresent()) {
      throw new IllegalStateException(
          "barrido.access.write-token: expected a token beside barrido.access.read-token, got none:"
              + " nobody could give orders");
    }
  }
}
