package dev.barrido.parts.messaging;

import dev.barrido.events.Pool;
import dev.barrido.events.topics.PoolQueue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ShareGroupDescription;
import org.apache.kafka.clients.admin.ShareMemberDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Who is in the share groups of the pools of trainers: each slot is a member, and its client id
 * says whose it is.
 */
public final class PoolMembers {
  private final Admin admin;
  private final long patienceSeconds;

  /**
   * Members that the broker of this client knows.
   *
   * @param patienceSeconds how long it may take to answer
   */
  public PoolMembers(Admin admin, long patienceSeconds) {
    this.admin = admin;
    this.patienceSeconds = patienceSeconds;
  }

  /** By pool; pools whose trainers never came are left out. */
  public Map<Pool, Collection<ShareMemberDescription>> all()
      throws ExecutionException, TimeoutException, InterruptedException {
    List<PoolQueue> queues =
        now(admin.listGroups(ListGroupsOptions.forShareGroups()).all()).stream()
            .flatMap(group -> PoolQueue.ofGroup(group.groupId()).stream())
            .toList();
    Map<String, KafkaFuture<ShareGroupDescription>> groups =
        admin.describeShareGroups(queues.stream().map(PoolQueue::group).toList()).describedGroups();
    Map<Pool, Collection<ShareMemberDescription>> members = new HashMap<>();
    for (PoolQueue queue : queues) {
      found(groups.get(queue.group()))
          .ifPresent(group -> members.put(queue.pool(), group.members()));
    }
    return members;
  }

  /** A group may go between the two questions. */
  private Optional<ShareGroupDescription> found(KafkaFuture<ShareGroupDescription> group)
      throws ExecutionException, TimeoutException, InterruptedException {
    try {
      return Optional.of(now(group));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private <T> T now(KafkaFuture<T> future)
      throws ExecutionException, TimeoutException, InterruptedException {
    return future.get(patienceSeconds, TimeUnit.SECONDS);
  }
}
