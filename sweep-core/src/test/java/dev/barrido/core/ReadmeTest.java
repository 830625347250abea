package dev.barrido.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.core.random.Seeds;
import dev.barrido.core.search.RandomSearcher;
import dev.barrido.core.space.Hyperparameters;
import dev.barrido.core.space.Parameter;
import dev.barrido.core.space.RealDomain;
import dev.barrido.core.space.Scale;
import dev.barrido.core.space.SearchSpace;
import dev.barrido.core.sweep.Input;
import dev.barrido.core.sweep.Step;
import dev.barrido.core.sweep.Sweep;
import dev.barrido.core.sweep.SweepPhase;
import dev.barrido.core.sweep.SweepPlan;
import dev.barrido.core.trial.Trial;
import dev.barrido.core.trial.TrialResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final String BEGINS = "// example begins\n";

  @Test
  void theExampleFindsAGoodLearningRate() {
    // example begins
    SearchSpace space =
        SearchSpace.of(Parameter.of("rate", RealDomain.of(1e-4, 1, Scale.LOGARITHMIC)));
    SweepPlan plan = SweepPlan.of(space, new RandomSearcher(space), new Seeds(7), 64);
    Step step = Sweep.begin(plan, 0).on(new Input.ClockTicked(0));
    for (int number = 0; step.next().phase() == SweepPhase.RUNNING; number++) {
      Hyperparameters point = step.next().history().get(number).proposed().hyperparameters();
      TrialResult result = new TrialResult.Completed(train(point.number("rate")));
      step = step.next().on(new Input.TrialEnded(number, result));
    }
    Optional<Trial> best = step.next().bestTrial();
    // example ends
    Hyperparameters found = best.orElseThrow().proposed().hyperparameters();
    assertThat(found.number("rate")).isBetween(0.008, 0.0125);
    assertThat(step.next().counts().completed()).isEqualTo(64);
  }

  @Test
  void theReadmeShowsThatExample() throws IOException {
    String source = Files.readString(Path.of("src/test/java/dev/barrido/core/ReadmeTest.java"));
    int from = source.indexOf(BEGINS) + BEGINS.length();
    String example = source.substring(from, source.indexOf("    // example ends"));
    String readme = Files.readString(Path.of("README.md"));

    assertThat(readme).contains("```java\n" + withoutIndent(example) + "\n```");
  }

  private static double train(double rate) {
    return Math.abs(Math.log10(rate) + 2);
  }

  private static String withoutIndent(String code) {
    return code.lines().map(line -> line.substring(4)).collect(Collectors.joining("\n"));
  }
}
