package dev.barrido.results.messaging;

import dev.barrido.events.Pool;
import dev.barrido.events.topics.PoolQueue;
import dev.barrido.events.topics.Topic;
import dev.barrido.parts.messaging.KafkaConnection;
import dev.barrido.parts.messaging.PoolMembers;
import dev.barrido.results.projection.JobQueue;
import dev.barrido.results.projection.Lane;
import dev.barrido.results.projection.LogPositions;
import dev.barrido.results.projection.PresentTrainer;
import dev.barrido.results.projection.QueueState;
import dev.barrido.results.projection.TrainerRoll;
import dev.barrido.results.wiring.ResultsSettings;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The broker, asked through its Admin client. */
@ApplicationScoped
class KafkaJobQueue implements JobQueue, TrainerRoll {
  private static final String DELIVERY_LIMIT = "share.delivery.count.limit";
  private static final long PATIENCE_SECONDS = 30;

  private final Admin admin;
  private final PoolMembers members;
  private final String metricsGroup;

  KafkaJobQueue(
      ResultsSettings settings,
      KafkaConnection connection,
      @ConfigProperty(name = "mp.messaging.incoming.metrics.group.id") String metricsGroup) {
    this.admin = Admin.create(connection.to(settings.bootstrapServers()));
    this.members = new PoolMembers(admin, PATIENCE_SECONDS);
    this.metricsGroup = metricsGroup;
  }

  void stop(@Observes ShutdownEvent event) {
    admin.close(java.time.Duration.ZERO);
  }

  @Override
  public QueueState state(Set<Pool> pools) {
    Map<Lane, Long> first = new HashMap<>();
    Map<Lane, Long> end = new HashMap<>();
    Map<Pool, Integer> limits = new HashMap<>();
    for (Pool pool : pools) {
      PoolQueue queue = new PoolQueue(pool);
      List<TopicPartition> partitions = partitions(queue.topicName());
      // the first ones are asked for before the last: a job queued in between is in both
      first(queue, partitions).forEach((part, offset) -> first.put(new Lane(pool, part), offset));
      ends(partitions).forEach((part, offset) -> end.put(new Lane(pool, part), offset));
      limits.put(pool, deliveryLimit(queue));
    }
    return new QueueState(first, end, limits);
  }

  @Override
  public LogPositions told() {
    return new LogPositions(ends(partitions(Topic.METRICS.topicName())));
  }

  @Override
  public LogPositions stored() {
    return new LogPositions(
        positions(
            now(admin.listConsumerGroupOffsets(metricsGroup).partitionsToOffsetAndMetadata()),
            position -> position.offset()));
  }

  /** Each slot is a member of the group of its pool, and says whose it is. */
  @Override
  public Map<String, PresentTrainer> present() {
    try {
      Map<String, PresentTrainer> present = new HashMap<>();
      members
          .all()
          .forEach(
              (pool, slots) ->
                  slots.forEach(
                      slot ->
                          present.merge(
                              slot.clientId(), new PresentTrainer(pool, 1), PresentTrainer::and)));
      return present;
    } catch (ExecutionException | TimeoutException e) {
      throw unanswered(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Nothing before the first trainer of the pool came. */
  private Map<Integer, Long> first(PoolQueue queue, List<TopicPartition> partitions) {
    ListShareGroupOffsetsSpec wanted = new ListShareGroupOffsetsSpec().topicPartitions(partitions);
    return unless(
            GroupIdNotFoundException.class,
            admin
                .listShareGroupOffsets(Map.of(queue.group(), wanted))
                .partitionsToOffsetInfo(queue.group()))
        .map(found -> positions(found, position -> position.startOffset()))
        .orElse(Map.of());
  }

  private Map<Integer, Long> ends(List<TopicPartition> partitions) {
    Map<TopicPartition, OffsetSpec> wanted =
        partitions.stream()
            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    return positions(now(admin.listOffsets(wanted).all()), position -> position.offset());
  }

  /** None where there is no such topic. */
  private List<TopicPartition> partitions(String name) {
    return unless(
            UnknownTopicOrPartitionException.class,
            admin.describeTopics(List.of(name)).topicNameValues().get(name))
        .map(TopicDescription::partitions)
        .orElse(List.of())
        .stream()
        .map(partition -> new TopicPartition(name, partition.partition()))
        .toList();
  }

  private int deliveryLimit(PoolQueue queue) {
    ConfigResource group = new ConfigResource(ConfigResource.Type.GROUP, queue.group());
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

  private static <T> Optional<T> unless(Class<? extends Exception> missing, KafkaFuture<T> future) {
    try {
      return Optional.of(now(future));
    } catch (IllegalStateException e) {
      if (e.getCause() != null && missing.isInstance(e.getCause().getCause())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static <T> T now(KafkaFuture<T> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw unanswered(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException unanswered(Exception e) {
    return new IllegalStateException("the broker does not tell how its queue stands: " + e, e);
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while the broker was asked", e);
  }
}
