package dev.barrido.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Somebody who knows the topics and the JSON from the AsyncAPI document, and none of our code. */
final class Subscriber implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaConsumer<String, String> consumer;
  private final KafkaProducer<String, String> producer;
  private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

  Subscriber(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer());
    consumer.subscribe(List.of("barrido.metrics", "barrido.dead-letters"));
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new StringSerializer());
  }

  /** The objective over the epochs of a trial, once all of them came. */
  List<Double> curve(String trialId, int epochs) {
    return await(
        () -> {
          Map<Integer, Double> curve = new TreeMap<>();
          for (ConsumerRecord<String, String> record : seen) {
            if (trialId.equals(record.key()) && record.topic().equals("barrido.metrics")) {
              JsonNode event = read(record.value());
              if (event.get("type").asText().equals("EpochMeasured")) {
                curve.put(event.get("epoch").asInt(), event.get("objective").asDouble());
              }
            }
          }
          return curve.size() == epochs ? List.copyOf(curve.values()) : null;
        });
  }

  /** All that trainers said of a trial until they stopped training it for good. */
  List<JsonNode> story(String trialId) {
    return await(
        () -> {
          List<JsonNode> story =
              seen.stream()
                  .filter(record -> record.topic().equals("barrido.metrics"))
                  .filter(record -> trialId.equals(record.key()))
                  .map(record -> read(record.value()))
                  .toList();
          String last = story.isEmpty() ? "" : story.get(story.size() - 1).get("type").asText();
          return last.equals("TrialEnded") || last.equals("TrialPaused") ? story : null;
        });
  }

  /** The reason in the dead letter with this key. */
  String deadLetter(String key) {
    return await(
        () ->
            seen.stream()
                .filter(record -> record.topic().equals("barrido.dead-letters"))
                .filter(record -> key.equals(record.key()))
                .map(record -> record.headers().lastHeader("dead-letter-reason").value())
                .map(reason -> new String(reason, StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null));
  }

  void send(String topic, String key, String value) {
    producer.send(new ProducerRecord<>(topic, key, value));
    producer.flush();
  }

  private <T> T await(Supplier<T> wanted) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      T found = wanted.get();
      if (found != null) {
        return found;
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited " + LIMIT + " in vain, saw " + seen.size() + " records");
      }
      consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
  }
}
