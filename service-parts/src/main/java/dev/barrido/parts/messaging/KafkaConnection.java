package dev.barrido.parts.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How clients of a service's own get to the broker: with the same credentials, certificates and
 * ciphers that its channels take from the settings {@code kafka.security.*}, {@code kafka.sasl.*}
 * and {@code kafka.ssl.*}.
 */
@Singleton
public class KafkaConnection {
  private static final List<String> SECURITY = List.of("security.", "sasl.", "ssl.");

  private final Map<String, Object> security = new HashMap<>();

  /**
   * @param settings all settings {@code kafka.*}, without that beginning
   */
  public KafkaConnection(@Identifier("default-kafka-broker") Map<String, Object> settings) {
    settings.forEach(
        (name, value) -> {
          if (SECURITY.stream().anyMatch(name::startsWith)) {
            security.put(name, value);
          }
        });
  }

  /** A client's settings for these brokers, to which more may be added. */
  public Map<String, Object> to(String bootstrapServers) {
    Map<String, Object> connection = new HashMap<>(security);
    connection.put("bootstrap.servers", bootstrapServers);
    return connection;
  }
}
