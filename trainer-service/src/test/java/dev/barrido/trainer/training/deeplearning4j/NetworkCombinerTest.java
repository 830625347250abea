package dev.barrido.trainer.training.deeplearning4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.parts.models.KeptModel;
import dev.barrido.trainer.RememberingModels;
import dev.barrido.trainer.training.Assignment;
import dev.barrido.trainer.training.Candidate;
import dev.barrido.trainer.training.Combination;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.dataset.DataSets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkCombinerTest {
  private static final SweepId SWEEP = new SweepId("sweep-1");
  private static final String OBJECTIVE = "validation.loss";

  private final RememberingModels models = new RememberingModels();
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  @Test
  void selectsAnEnsembleThatIsAtLeastAsGoodAsItsBestMember() throws IOException {
    for (int number = 0; number < 5; number++) {
      train(number, spirals(0.03 + 0.002 * number, number % 2 == 0 ? "standardize" : "none"));
    }

    Combination combination = combine(false).orElseThrow();

    assertThat(combination.members()).hasSize(5);
    assertThat(combination.members().stream().mapToInt(Combination.Member::chosen).sum())
        .isPositive();
    assertThat(combination.leftOut()).isEmpty();
    assertThat(combination.selection().get(OBJECTIVE))
        .isLessThanOrEqualTo(combination.best().get(OBJECTIVE))
        .isLessThanOrEqualTo(combination.average().get(OBJECTIVE));
    assertThat(combination.average()).containsKeys("test.error", "test.loss", "validation.error");
  }

  @Test
  void saysOfTheBestAloneWhatItsTrainingSaid() throws IOException {
    train(0, spirals(0.02, "minmax"));

    Combination combination = combine(false).orElseThrow();

    Map<String, Double> said = outcomes.get(0).metrics();
    assertThat(combination.best().get("test.error")).isEqualTo(said.get("test.error"));
    assertThat(combination.best().get(OBJECTIVE)).isEqualTo(said.get(OBJECTIVE));
    assertThat(combination.selection()).isEqualTo(combination.best());
  }

  @Test
  void selectsWhatIsLargestToMaximize() throws IOException {
    train(0, spirals(0.02, "none"));
    train(1, spirals(0.01, "none"));

    Combination combination =
        combiner().combine(sorted(), "validation.accuracy", true, () -> false).orElseThrow();

    assertThat(combination.selection().get("validation.accuracy"))
        .isGreaterThanOrEqualTo(combination.best().get("validation.accuracy"));
  }

  @Test
  void leavesOutTrialsWithoutAModelAndSaysSo() throws IOException {
    train(0, spirals(0.02, "none"));
    train(1, spirals(0.02, "none"));
    models.delete(models.find(SWEEP, 1).orElseThrow());

    Combination combination = combine(false).orElseThrow();

    assertThat(combination.members()).hasSize(1);
    assertThat(combination.leftOut()).containsExactly("trial 1 has no model");
  }

  @Test
  void refusesTrialsThatHaveNoModelsAtAll() {
    candidates.add(candidate(0, spirals(0.02, "none")));

    assertThatThrownBy(() -> combine(false))
        .isInstanceOf(TrialFailure.class)
        .hasMessageContaining("do all trainers share the folder or bucket of trainer.models?");
  }

  @Test
  void refusesModelsThatLearnedFromOtherRows() throws IOException {
    train(0, spirals(0.02, "none"));
    train(1, Trainings.irises(Map.of("epochs", 1)));

    assertThatThrownBy(() -> combine(false))
        .hasMessageStartingWith(
            "ensemble: expected the same loss, data and split in all trials, got others in trial");
  }

  @Test
  void triesAgainElsewhereWhenAModelCannotBeRead() throws IOException {
    candidates.add(candidate(0, spirals(0.02, "none")));
    models.write(new KeptModel(SWEEP, 0, 0.5), out -> out.write(1));

    assertThatThrownBy(() -> combine(false))
        .hasMessageStartingWith("the model of trial 0 cannot be read: expected a zip");
  }

  @Test
  void stopsWhenItIsAskedTo() throws IOException {
    train(0, spirals(0.02, "none"));

    assertThat(combine(true)).isEmpty();
  }

  private Optional<Combination> combine(boolean stopped) {
    return combiner().combine(sorted(), OBJECTIVE, false, () -> stopped);
  }

  private NetworkCombiner combiner() {
    return new NetworkCombiner(models, new DataSets());
  }

  private List<Candidate> sorted() {
    return candidates.stream().sorted(Comparator.comparingDouble(this::objective)).toList();
  }

  private double objective(Candidate candidate) {
    return models.all().stream()
        .filter(model -> model.number() == candidate.number())
        .mapToDouble(KeptModel::loss)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private void train(int number, NetworkTraining training) throws IOException {
    KeepingSink sink = new KeepingSink(Integer.MAX_VALUE);
    outcomes.add(
        new Deeplearning4jEngine().train(training, new Assignment(number, OBJECTIVE, false), sink));
    models.write(new KeptModel(SWEEP, number, sink.objective()), out -> out.write(sink.zip()));
    candidates.add(candidate(number, training));
  }

  private static Candidate candidate(int number, NetworkTraining training) {
    return new Candidate(SWEEP, TrialId.of(SWEEP, number), number, training);
  }

  private static NetworkTraining spirals(double learningRate, String preprocessing) {
    return Trainings.irises(
        Map.of(
            "data",
            Map.of(
                "name",
                "spirals",
                "preprocessing",
                preprocessing,
                "split",
                Map.of("train", 300, "validation", 200, "test", 300)),
            "epochs",
            8,
            "network",
            List.of(
                Map.of("layer", "dense", "units", 24, "activation", "tanh"),
                Map.of("layer", "output", "units", 2)),
            "optimizer",
            Map.of("name", "adam", "learningRate", learningRate)));
  }
}
