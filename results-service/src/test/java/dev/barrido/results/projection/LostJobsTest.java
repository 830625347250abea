package dev.barrido.results.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.events.AttemptRecord;
import dev.barrido.events.Pool;
import dev.barrido.events.SweepId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LostJobsTest {
  private static final int LIMIT = 5;
  private static final Lane LANE = new Lane(new Pool("gpu"), 0);

  private final RememberedJobs jobs = new RememberedJobs();
  private final RememberedQueue queue = new RememberedQueue();
  private final LostJobs lostJobs = new LostJobs(jobs, queue, Duration.ofMinutes(3));

  @Test
  void losesASilentJobThatTheQueueNoLongerHandsOut() {
    jobs.silent = List.of(job("settled", 3, 1), job("waiting", 7, 0));
    queue.first = 4;

    assertThat(lostJobs.look()).isEmpty();
    assertThat(lostJobs.look()).extracting(lost -> lost.id().name()).containsExactly("settled");
  }

  @Test
  void losesAJobWhoseDeliveriesAreSpent() {
    jobs.silent = List.of(job("once", 7, LIMIT - 1), job("spent", 8, LIMIT));

    lostJobs.look();

    assertThat(lostJobs.look()).extracting(lost -> lost.id().name()).containsExactly("spent");
  }

  @Test
  void losesAJobBeyondTheEndOfAQueueThatWasMadeAnew() {
    jobs.silent = List.of(job("of the old queue", RememberedQueue.END, 0));

    lostJobs.look();

    assertThat(lostJobs.look()).hasSize(1);
  }

  @Test
  void waitsUntilAllThatTrainersHadSaidIsStored() {
    jobs.silent = List.of(job("settled", 3, 1));
    queue.first = 4;
    queue.told = 100;
    queue.stored = 99;
    lostJobs.look();
    queue.told = 200;

    assertThat(lostJobs.look()).isEmpty();
    queue.stored = 100;
    assertThat(lostJobs.look()).hasSize(1);
  }

  @Test
  void clearsAJobOfWhichSomebodySpokeAfterAll() {
    jobs.silent = List.of(job("settled", 3, 1));
    queue.first = 4;
    lostJobs.look();
    jobs.silent = List.of();
    lostJobs.look();
    jobs.silent = List.of(job("settled", 3, 1));

    assertThat(lostJobs.look()).as("suspected anew, not lost").isEmpty();
  }

  @Test
  void tellsALostJobAgainUntilSomethingIsDoneAboutIt() {
    jobs.silent = List.of(job("settled", 3, 1));
    queue.first = 4;

    lostJobs.look();
    assertThat(lostJobs.look()).hasSize(1);
    lostJobs.look();
    assertThat(lostJobs.look()).hasSize(1);
  }

  private static SilentJob job(String name, long offset, int attempt) {
    return new SilentJob(
        new JobId(new SweepId("s"), name),
        JobKind.TRIAL,
        0,
        LANE,
        offset,
        3,
        0,
        attempt,
        0,
        null,
        200_000);
  }

  private static final class RememberedJobs implements QueuedJobs {
    private List<SilentJob> silent = List.of();

    @Override
    public void queued(List<PlacedJob> jobs) {
      throw new AssertionError("nothing is queued here");
    }

    @Override
    public void heard(List<AttemptRecord> records) {
      throw new AssertionError("nobody speaks here");
    }

    @Override
    public void forgetEnded() {
      // none has ended
    }

    @Override
    public List<SilentJob> silent(Duration atLeast) {
      return silent;
    }
  }

  private static final class RememberedQueue implements JobQueue {
    private static final long END = 50;

    private long first;
    private long told;
    private long stored;

    @Override
    public QueueState state(Set<Pool> pools) {
      return new QueueState(Map.of(LANE, first), Map.of(LANE, END), Map.of(LANE.pool(), LIMIT));
    }

    @Override
    public LogPositions told() {
      return new LogPositions(Map.of(0, told));
    }

    @Override
    public LogPositions stored() {
      return new LogPositions(Map.of(0, stored));
    }
  }
}
