package dev.barrido.parts.tracing;

import io.opentelemetry.context.propagation.TextMapSetter;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Writes text into the headers of a Kafka record. */
final class HeaderWriter implements TextMapSetter<Headers> {
  @Override
  public void set(@Nullable Headers headers, String name, String value) {
    if (headers != null) {
      headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }
}
