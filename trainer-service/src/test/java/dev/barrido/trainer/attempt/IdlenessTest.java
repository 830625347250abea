package dev.barrido.trainer.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IdlenessTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AtomicLong nanos = new AtomicLong();
  private final Idleness idleness = new Idleness(nanos::get);

  @Test
  void lastsFromTheStartWhenNoJobComes() {
    pass(59);
    assertThat(idleness.lasted(MINUTE)).isFalse();

    pass(1);

    assertThat(idleness.lasted(MINUTE)).isTrue();
  }

  @Test
  void endsWithAJobAndBeginsAnewWhenTheLastSlotIsDone() {
    idleness.jobCame();
    idleness.jobCame();
    pass(300);
    idleness.jobWent();
    pass(300);
    assertThat(idleness.lasted(MINUTE)).as("one slot still has a job").isFalse();

    idleness.jobWent();
    pass(59);
    assertThat(idleness.lasted(MINUTE)).isFalse();
    pass(1);
    assertThat(idleness.lasted(MINUTE)).isTrue();
  }

  private void pass(long seconds) {
    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
