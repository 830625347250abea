package dev.barrido.parts.messaging;

import dev.barrido.events.topics.Owner;
import dev.barrido.events.topics.PoolQueue;
import dev.barrido.events.topics.Topic;
import dev.barrido.events.topics.TopicCreation;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;

/** The topics of one service: made by it, whenever the broker comes up. */
public final class OwnTopics {
  private static final Logger LOG = Logger.getLogger(OwnTopics.class);
  private static final long PAUSE_MILLIS = 250;

  private final Admin admin;
  private final BooleanSupplier givenUp;

  /**
   * Topics on the broker of this client.
   *
   * @param givenUp whether to wait no longer
   */
  public OwnTopics(Admin admin, BooleanSupplier givenUp) {
    this.admin = admin;
    this.givenUp = givenUp;
  }

  /** Creates the topics of an owner, waiting for the broker as long as it takes. */
  public void create(Owner owner, ToIntFunction<Topic> partitions) throws InterruptedException {
    untilDone(
        () -> {
          new TopicCreation(admin).create(owner, partitions);
          return true;
        });
  }

  /** Creates the topic of a pool of trainers in the same way. */
  public void create(PoolQueue queue, int partitions) throws InterruptedException {
    untilDone(
        () -> {
          new TopicCreation(admin).create(queue, partitions);
          return true;
        });
  }

  /** Waits until somebody else's topic is there. */
  public void await(String topicName) throws InterruptedException {
    untilDone(
        () -> {
          Set<String> names = admin.listTopics().names().get();
          return names.contains(topicName);
        });
  }

  /** Tries until it is done, or given up. */
  public void untilDone(Attempt attempt) throws InterruptedException {
    while (!givenUp.getAsBoolean()) {
      try {
        if (attempt.done()) {
          return;
        }
      } catch (ExecutionException e) {
        LOG.infof("waiting for the broker reason=%s", e.getCause().getMessage());
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** Something that needs the broker. */
  @FunctionalInterface
  public interface Attempt {
    boolean done() throws ExecutionException, InterruptedException;
  }
}
