package dev.barrido.benchmarks.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.trial.ProposedTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The searches over curves that are made up, and fall with the epochs. */
class MethodTest {
  private static final SearchSpace LINE =
      SearchSpace.of(Parameter.of("x", RealDomain.of(0, 1, Scale.LINEAR)));
  private static final int TRIALS = 16;
  private static final int EPOCHS = 27;
  private static final int BUDGET = TRIALS * EPOCHS;

  @ParameterizedTest
  @EnumSource(Method.class)
  void spendsTheEpochsOfTheRandomSearch(Method method) {
    Spending spending = new Spending(MethodTest::error, BUDGET);

    method.run(new Search(LINE, 3, TRIALS, EPOCHS, spending));

    assertThat(spending.spent()).isEqualTo(BUDGET);
    assertThat(spending.best().error()).isLessThan(0.2);
  }

  @Test
  void remembersTheFirstOfTheBest() {
    Spending spending = new Spending((trial, epoch) -> epoch < 3 ? 0.5 : 0.25, 9);

    Method.RANDOM.run(new Search(LINE, 3, 1, 9, spending));

    assertThat(spending.best().epoch()).isEqualTo(3);
    assertThat(spending.best().trial().number()).isZero();
  }

  private static double error(ProposedTrial trial, int epoch) {
    return Math.abs(trial.hyperparameters().number("x") - 0.5) + 0.1 / epoch;
  }
}
