package dev.barrido.trainer.wiring;

import dev.barrido.trainer.checkpoint.CheckpointStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether what is kept of trials finds room: the disk may be full, or the bucket away. */
@Readiness
@Singleton
class CheckpointsCheck implements HealthCheck {
  private final CheckpointStore store;

  CheckpointsCheck(CheckpointStore store) {
    this.store = store;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("checkpoints");
    try {
      store.check();
      return answer.up().build();
    } catch (IOException | UncheckedIOException e) {
      return answer.down().withData("reason", e.toString()).build();
    }
  }
}
