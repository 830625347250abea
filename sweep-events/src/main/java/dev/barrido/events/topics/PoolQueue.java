package dev.barrido.events.topics;

import dev.barrido.events.Label;
import dev.barrido.events.Pool;
import java.util.Optional;

/**
 * The queue of a pool of trainers: a topic of its own, which they read as a share group of their
 * own. That of the default pool is {@link Topic#TRIALS}; those of others are made by the topic's
 * owner when a sweep first names them, and are like it in all else.
 */
public record PoolQueue(Pool pool) {
  private static final String DEFAULT_GROUP = "trainers";

  /** The queue of the pool with this topic, if the topic is one of jobs. */
  public static Optional<PoolQueue> ofTopic(String topicName) {
    return named(topicName, Topic.TRIALS.topicName());
  }

  /** The queue whose trainers are this share group, if the group is one of trainers. */
  public static Optional<PoolQueue> ofGroup(String group) {
    return named(group, DEFAULT_GROUP);
  }

  public String topicName() {
    return name(Topic.TRIALS.topicName());
  }

  /** The share group in which the pool's trainers take their jobs. */
  public String group() {
    return name(DEFAULT_GROUP);
  }

  private String name(String ofDefault) {
    return pool.equals(Pool.DEFAULT) ? ofDefault : ofDefault + "." + pool.name();
  }

  private static Optional<PoolQueue> named(String name, String ofDefault) {
    if (name.equals(ofDefault)) {
      return Optional.of(new PoolQueue(Pool.DEFAULT));
    }
    String prefix = ofDefault + ".";
    return name.startsWith(prefix) && isOther(name.substring(prefix.length()))
        ? Optional.of(new PoolQueue(new Pool(name.substring(prefix.length()))))
        : Optional.empty();
  }

  private static boolean isOther(String pool) {
    return Label.is(pool) && !pool.equals(Pool.DEFAULT.name());
  }
}
