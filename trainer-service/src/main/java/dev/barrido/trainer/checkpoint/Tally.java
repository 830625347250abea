package dev.barrido.trainer.checkpoint;

/**
 * What is known of the attempts at a job. The broker counts deliveries, and not all of them are
 * attempts: one may lie on its way to a trainer whose connection closes, which nobody ever looks
 * at, and a trainer that leaves in order hands its job back.
 *
 * @param deliveries how many there had been when a trainer looked at one last, at least 0
 * @param attempts those that count, at least 0
 */
public record Tally(int deliveries, int attempts) {
  /** That of a job that nobody has looked at yet. */
  public static final Tally NONE = new Tally(0, 0);

  /**
   * Deliveries in a row that may have been looked at by nobody. Were there more since the last
   * look, then trainers do not write where others read, or died before they could, and those count.
   */
  private static final int OVERLOOKED = 1;

  public Tally {
    if (deliveries < 0 || attempts < 0) {
      throw new IllegalArgumentException(
          "expected at least 0, got deliveries " + deliveries + " and attempts " + attempts);
    }
  }

  /**
   * An attempt begins.
   *
   * @param delivery which one it is of, counted from 1 over all jobs that were lost
   */
  public Tally begun(int delivery) {
    return new Tally(delivery, attempts + unexplained(delivery) + 1);
  }

  /** A trainer that leaves looked at the job, and did not begin it. */
  public Tally passed(int delivery) {
    return new Tally(delivery, attempts + unexplained(delivery));
  }

  private int unexplained(int delivery) {
    return Math.max(0, delivery - deliveries - 1 - OVERLOOKED);
  }
}
