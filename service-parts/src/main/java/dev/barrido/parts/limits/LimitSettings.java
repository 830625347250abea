package dev.barrido.parts.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings {@code barrido.limits.*}. */
@ConfigMapping(prefix = "barrido.limits")
public interface LimitSettings {
  /** Requests a second from one address, on the average; 0: any number. */
  @WithDefault("100")
  int requestsPerSecond();

  /** How many may come at once. */
  @WithDefault("400")
  int burst();
}
