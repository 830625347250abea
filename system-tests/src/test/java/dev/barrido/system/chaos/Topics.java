package dev.barrido.system.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** All topics, as anybody may read and write them. */
public final class Topics {
  public static final String METRICS = "barrido.metrics";

  static final String TRIALS = "barrido.trials";
  static final String ADVICE = "barrido.advice";
  static final String DEAD_LETTERS = "barrido.dead-letters";

  /** Those that somebody reads record by record. */
  static final List<String> READ =
      List.of(TRIALS, "barrido.trial-commands", METRICS, ADVICE, "barrido.sweeps");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String bootstrapServers;

  public Topics(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** Sets how often a job is delivered at most before the broker drops it. */
  static void deliverAtMost(String bootstrapServers, int times) {
    AlterConfigOp limit =
        new AlterConfigOp(
            new ConfigEntry("share.delivery.count.limit", Integer.toString(times)),
            AlterConfigOp.OpType.SET);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      ConfigResource trainers = new ConfigResource(ConfigResource.Type.GROUP, "trainers");
      admin.incrementalAlterConfigs(Map.of(trainers, List.of(limit))).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker does not take the limit", e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  /** Puts a record where it does not belong. */
  public void send(String topic, String key, String value) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(topic + " does not take a record", e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  /** The keys of all records of a topic so far. */
  Set<String> keys(String topic) {
    return all().stream()
        .filter(record -> record.topic().equals(topic))
        .map(Said::key)
        .collect(Collectors.toSet());
  }

  /** Everything said so far, in the order of each partition. */
  List<Said> all() {
    List<Said> all = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          Stream.concat(READ.stream(), Stream.of(DEAD_LETTERS))
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> all.add(said(record)));
      }
    }
    return all;
  }

  private static Said said(ConsumerRecord<String, String> record) {
    return new Said(record.topic(), record.key(), record.timestamp(), json(record.value()));
  }

  /** What is no JSON is missing. */
  private static JsonNode json(String value) {
    try {
      return JSON.readTree(value);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
