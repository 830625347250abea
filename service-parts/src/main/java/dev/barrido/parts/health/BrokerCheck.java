package dev.barrido.parts.health;

import dev.barrido.parts.messaging.KafkaConnection;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the broker answers. An open connection says little: one that hangs keeps its connections
 * too.
 */
@Readiness
@Singleton
class BrokerCheck implements HealthCheck {
  private static final int LIMIT_MILLIS = 2_000;

  private final String bootstrapServers;
  private final Admin admin;

  BrokerCheck(
      KafkaConnection connection,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.admin = Admin.create(connection.to(bootstrapServers));
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("broker");
    DescribeClusterOptions soon = new DescribeClusterOptions().timeoutMs(LIMIT_MILLIS);
    try {
      admin.describeCluster(soon).clusterId().get(2L * LIMIT_MILLIS, TimeUnit.MILLISECONDS);
      return answer.up().build();
    } catch (ExecutionException | TimeoutException e) {
      String reason = "no answer from " + bootstrapServers + " within " + LIMIT_MILLIS + " ms";
      return answer.down().withData("reason", reason).build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return answer.down().withData("reason", "interrupted while it was asked").build();
    }
  }

  @PreDestroy
  void close() {
    admin.close(Duration.ZERO);
  }
}
