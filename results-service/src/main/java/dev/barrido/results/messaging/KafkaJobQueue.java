package dev.barrido.results.messaging;

import dev.barrido.events.topics.Topic;
import dev.barrido.parts.messaging.KafkaConnection;
import dev.barrido.results.projection.JobQueue;
import dev.barrido.results.projection.LogPositions;
import dev.barrido.results.projection.QueueState;
import dev.barrido.results.projection.TrainerRoll;
import dev.barrido.results.wiring.ResultsSettings;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ShareMemberDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The broker, asked through its Admin client. */
@ApplicationScoped
class KafkaJobQueue implements JobQueue, TrainerRoll {
  private static final String DELIVERY_LIMIT = "share.delivery.count.limit";
  private static final long PATIENCE_SECONDS = 30;

  private final Admin admin;
  private final String metricsGroup;

  KafkaJobQueue(
      ResultsSettings settings,
      KafkaConnection connection,
      @ConfigProperty(name = "mp.messaging.incoming.metrics.group.id") String metricsGroup) {
    this.admin = Admin.create(connection.to(settings.bootstrapServers()));
    this.metricsGroup = metricsGroup;
  }

  void stop(@Observes ShutdownEvent event) {
    admin.close(java.time.Duration.ZERO);
  }

  @Override
  public QueueState state() {
    // the first ones are asked for before the last: a job queued in between is in both
    return new QueueState(first(), ends(Topic.TRIALS), deliveryLimit());
  }

  @Override
  public LogPositions told() {
    return new LogPositions(ends(Topic.METRICS));
  }

  @Override
  public LogPositions stored() {
    return new LogPositions(
        positions(
            now(admin.listConsumerGroupOffsets(metricsGroup).partitionsToOffsetAndMetadata()),
            position -> position.offset()));
  }

  /** Each slot is a member of the group, and says whose it is. */
  @Override
  public Map<String, Integer> slots() {
    return members().stream()
        .collect(
            Collectors.groupingBy(member -> member.clientId(), Collectors.summingInt(member -> 1)));
  }

  /** None before the first trainer came. */
  private Collection<ShareMemberDescription> members() {
    try {
      return now(admin.describeShareGroups(List.of(Topic.TRIALS_GROUP)).all())
          .get(Topic.TRIALS_GROUP)
          .members();
    } catch (IllegalStateException e) {
      if (e.getCause() != null && e.getCause().getCause() instanceof GroupIdNotFoundException) {
        return List.of();
      }
      throw e;
    }
  }

  private Map<Integer, Long> first() {
    return positions(
        now(
            admin
                .listShareGroupOffsets(
                    Map.of(
                        Topic.TRIALS_GROUP,
                        new ListShareGroupOffsetsSpec().topicPartitions(partitions(Topic.TRIALS))))
                .partitionsToOffsetInfo(Topic.TRIALS_GROUP)),
        position -> position.startOffset());
  }

  private Map<Integer, Long> ends(Topic topic) {
    Map<TopicPartition, OffsetSpec> wanted =
        partitions(topic).stream()
            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    return positions(now(admin.listOffsets(wanted).all()), position -> position.offset());
  }

  private List<TopicPartition> partitions(Topic topic) {
    String name = topic.topicName();
    return now(admin.describeTopics(List.of(name)).allTopicNames()).get(name).partitions().stream()
        .map(partition -> new TopicPartition(name, partition.partition()))
        .toList();
  }

  private int deliveryLimit() {
    ConfigResource group = new ConfigResource(ConfigResource.Type.GROUP, Topic.TRIALS_GROUP);
    String limit =
        now(admin.describeConfigs(List.of(group)).all()).get(group).get(DELIVERY_LIMIT).value();
    return Integer.parseInt(limit);
  }

  private static <T> Map<Integer, Long> positions(
      Map<TopicPartition, T> found, ToLongFunction<T> position) {
    Map<Integer, Long> positions = new HashMap<>();
    found.forEach(
        (partition, what) -> {
          if (what != null) {
            positions.put(partition.partition(), position.applyAsLong(what));
          }
        });
    return positions;
  }

  private static <T> T now(KafkaFuture<T> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the broker does not tell how its queue stands: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the broker was asked", e);
    }
  }
}
