package dev.barrido.events.topics;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics of one owner; those that exist stay as they are. */
public final class TopicCreation {
  private final Admin admin;

  public TopicCreation(Admin admin) {
    this.admin = admin;
  }

  /**
   * Creates what is missing, with the broker's default replication, and returns once it is there.
   *
   * @param partitions how many each topic gets
   * @throws ExecutionException if the broker refuses
   */
  public void create(Owner owner, ToIntFunction<Topic> partitions)
      throws InterruptedException, ExecutionException {
    create(
        Stream.of(Topic.values())
            .filter(topic -> topic.owner() == owner)
            .map(topic -> newTopic(topic.topicName(), topic, partitions.applyAsInt(topic)))
            .toList());
  }

  /**
   * Creates the topic of a pool in the same way.
   *
   * @throws ExecutionException if the broker refuses
   */
  public void create(PoolQueue queue, int partitions)
      throws InterruptedException, ExecutionException {
    create(List.of(newTopic(queue.topicName(), Topic.TRIALS, partitions)));
  }

  private void create(List<NewTopic> topics) throws InterruptedException, ExecutionException {
    CreateTopicsResult created = admin.createTopics(topics);
    for (NewTopic topic : topics) {
      awaitCreated(created, topic.name());
    }
  }

  private static NewTopic newTopic(String name, Topic like, int partitions) {
    return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(like.config());
  }

  private static void awaitCreated(CreateTopicsResult created, String topic)
      throws InterruptedException, ExecutionException {
    try {
      created.values().get(topic).get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }
}
