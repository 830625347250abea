package dev.barrido.core.sweep;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SweepPlanTest {
  @Test
  void refusesCountsThatAreTooSmall() {
    assertRefused(Plans.random().parallel(0), "parallelTrialCount: expected at least 1, got 0");
    assertRefused(Plans.random().maxTrials(0), "maxTrials: expected at least 1, got 0");
    assertRefused(Plans.random().maxFailed(-1), "maxFailedTrials: expected at least 0, got -1");
    assertRefused(Plans.random().maxMillis(0), "maxDurationMillis: expected at least 1, got 0");
  }

  @Test
  void refusesAGoalThatNoTrialCanReach() {
    assertRefused(Plans.random().goal(Double.NaN), "goalLoss: expected a finite number, got NaN");
  }

  @Test
  void refusesEnqueuedPointsOutsideTheSpaceWithTheirPlace() {
    assertRefused(
        Plans.random().enqueued(List.of(Map.of("x", 0.5), Map.of("y", 2))),
        "enqueue[1].y: expected a number from 0.0 to 1.0, got 2");
    assertRefused(
        Plans.random().enqueued(List.of(Map.of("z", 2))),
        "enqueue[0].z: expected a parameter of the space, did you mean \"x\"?");
  }

  private static void assertRefused(Plans plans, String message) {
    assertThatThrownBy(plans::plan)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
