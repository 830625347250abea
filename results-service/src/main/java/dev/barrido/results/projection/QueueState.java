package dev.barrido.results.projection;

import java.util.Map;

/**
 * Which jobs the broker still hands out: of a partition those from its first one on, each so often.
 *
 * @param first the first job that is not settled, by partition; absent while nobody has asked
 * @param end the offset after the last job, by partition
 * @param deliveryLimit deliveries after which the broker drops a job without a word
 */
public record QueueState(Map<Integer, Long> first, Map<Integer, Long> end, int deliveryLimit) {
  public QueueState {
    first = Map.copyOf(first);
    end = Map.copyOf(end);
  }

  /**
   * Whether the job will be delivered once more, or waits for a trainer. Behind a job that takes
   * long, one that was dropped before its last delivery was heard of counts as handed out still.
   */
  boolean handsOut(SilentJob job) {
    long firstLeft = first.getOrDefault(job.partition(), 0L);
    long afterLast = end.getOrDefault(job.partition(), 0L);
    return job.offset() >= firstLeft && job.offset() < afterLast && job.attempt() < deliveryLimit;
  }
}
