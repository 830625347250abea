package dev.barrido.parts.health;

import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while something waits: its reasons are told by what it waits for. */
@Readiness
@Singleton
class WaitsCheck implements HealthCheck {
  private final Waits waits;

  WaitsCheck(Waits waits) {
    this.waits = waits;
  }

  @Override
  public HealthCheckResponse call() {
    Map<String, String> reasons = waits.reasons();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("waits for nothing").status(reasons.isEmpty());
    reasons.forEach(answer::withData);
    return answer.build();
  }
}
