package dev.barrido.results.projection;

import dev.barrido.events.Pool;
import java.util.Map;

/**
 * Which jobs the broker still hands out: of a lane those from its first one on, each so often.
 *
 * @param first the first job that is not settled, by lane; absent while nobody has asked
 * @param end the offset after the last job, by lane; absent where there is none
 * @param deliveryLimits deliveries after which the broker drops a job without a word, by pool
 */
public record QueueState(
    Map<Lane, Long> first, Map<Lane, Long> end, Map<Pool, Integer> deliveryLimits) {
  public QueueState {
    first = Map.copyOf(first);
    end = Map.copyOf(end);
    deliveryLimits = Map.copyOf(deliveryLimits);
  }

  /**
   * Whether the job will be delivered once more, or waits for a trainer. Behind a job that takes
   * long, one that was dropped before its last delivery was heard of counts as handed out still.
   */
  boolean handsOut(SilentJob job) {
    long firstLeft = first.getOrDefault(job.lane(), 0L);
    long afterLast = end.getOrDefault(job.lane(), 0L);
    return job.offset() >= firstLeft
        && job.offset() < afterLast
        && job.attempt() < deliveryLimits.get(job.lane().pool());
  }
}
