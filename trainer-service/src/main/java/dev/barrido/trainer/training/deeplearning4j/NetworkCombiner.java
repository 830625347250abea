package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.core.ensemble.GreedySelection;
import dev.barrido.core.ensemble.MeanPrediction;
import dev.barrido.events.FailureKind;
import dev.barrido.events.training.NetworkTraining;
import dev.barrido.events.training.Training;
import dev.barrido.parts.models.KeptModel;
import dev.barrido.parts.models.ModelStore;
import dev.barrido.trainer.training.Candidate;
import dev.barrido.trainer.training.Combination;
import dev.barrido.trainer.training.ModelCombiner;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.dataset.DataSets;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Combines networks: means of their outputs, which are probabilities where classes are predicted.
 */
public final class NetworkCombiner implements ModelCombiner {
  private static final int MOST_STEPS = 50;

  private final ModelStore models;
  private final DataSets dataSets;

  public NetworkCombiner(ModelStore models, DataSets dataSets) {
    this.models = models;
    this.dataSets = dataSets;
  }

  @Override
  public boolean canCombine(Training training) {
    return training instanceof NetworkTraining;
  }

  @Override
  public Optional<Combination> combine(
      List<Candidate> candidates,
      String objectiveMetricName,
      boolean maximize,
      BooleanSupplier stopRequested) {
    NetworkTraining first = (NetworkTraining) candidates.get(0).training();
    Library library = new Library(new JudgedParts(dataSets.get(first.data()).data(), first.loss()));
    for (Candidate candidate : candidates) {
      if (stopRequested.getAsBoolean()) {
        return Optional.empty();
      }
      requireComparable(first, candidate);
      library.add(candidate);
    }
    return Optional.of(library.combination(objectiveMetricName, maximize));
  }

  /** Models that learned from other rows, or whose outputs mean something else, have no mean. */
  private static void requireComparable(NetworkTraining first, Candidate candidate) {
    NetworkTraining other = (NetworkTraining) candidate.training();
    boolean comparable =
        other.loss() == first.loss()
            && other.data().source().equals(first.data().source())
            && other.data().split().equals(first.data().split());
    if (!comparable) {
      throw new TrialFailure(
          FailureKind.BAD_INPUT,
          "ensemble: expected the same loss, data and split in all trials, got others in trial "
              + candidate.number());
    }
  }

  /** The models that are there, and what they predict. */
  private final class Library {
    private final JudgedParts parts;
    private final List<Candidate> members = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<float[]> validation = new ArrayList<>();
    private final List<float[]> test = new ArrayList<>();

    Library(JudgedParts parts) {
      this.parts = parts;
    }

    void add(Candidate candidate) {
      try {
        Optional<KeptModel> kept = models.find(candidate.sweepId(), candidate.number());
        Optional<InputStream> file = kept.isEmpty() ? Optional.empty() : models.open(kept.get());
        if (file.isEmpty()) {
          leftOut.add("trial " + candidate.number() + " has no model");
          return;
        }
        try (InputStream in = file.get();
            PredictingModel model = ModelZip.read(in)) {
          validation.add(model.predict(parts.data().validation().features()));
          test.add(model.predict(parts.data().test().features()));
          members.add(candidate);
        }
      } catch (IOException e) {
        throw new TrialFailure(
            FailureKind.TRANSIENT,
            "the model of trial " + candidate.number() + " cannot be read: " + e.getMessage(),
            e);
      }
    }

    Combination combination(String metric, boolean maximize) {
      if (members.isEmpty()) {
        throw new TrialFailure(
            FailureKind.BAD_INPUT,
            "ensemble: expected models of its trials, found none; do all trainers share the folder"
                + " or bucket of trainer.models?");
      }
      GreedySelection selection =
          GreedySelection.of(
              validation, outputs -> parts.loss(outputs, metric, maximize), MOST_STEPS);
      List<Integer> all = Collections.nCopies(members.size(), 1);
      List<Combination.Member> chosen = new ArrayList<>();
      for (int i = 0; i < members.size(); i++) {
        chosen.add(new Combination.Member(members.get(i), selection.counts().get(i)));
      }
      return new Combination(
          chosen, leftOut, judged(onlyFirst()), judged(all), judged(selection.counts()));
    }

    private List<Integer> onlyFirst() {
      List<Integer> counts = new ArrayList<>(Collections.nCopies(members.size(), 0));
      counts.set(0, 1);
      return counts;
    }

    private Map<String, Double> judged(List<Integer> counts) {
      return parts.metrics(MeanPrediction.of(validation, counts), MeanPrediction.of(test, counts));
    }
  }
}
