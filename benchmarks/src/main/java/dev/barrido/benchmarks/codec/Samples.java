package dev.barrido.benchmarks.codec;

import dev.barrido.events.EndState;
import dev.barrido.events.EpochMeasured;
import dev.barrido.events.Event;
import dev.barrido.events.ObjectiveType;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrainerId;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialId;
import dev.barrido.events.TrialJob;
import java.util.List;
import java.util.Map;

/** A record of each kind that every trial brings. */
enum Samples {
  JOB {
    @Override
    Event record() {
      Map<String, Object> point =
          Map.of("learningRate", 0.01, "momentum", 0.9, "l2", 1e-5, "units", 200, "batchSize", 20);
      return new TrialJob(
          SWEEP,
          TRIAL,
          17,
          4711,
          OBJECTIVE,
          ObjectiveType.MINIMIZE,
          point,
          training(),
          3,
          null,
          null,
          SENT);
    }
  },

  EPOCH {
    @Override
    Event record() {
      return new EpochMeasured(SWEEP, TRIAL, 17, 1, TRAINER, 9, 0.031, false, METRICS, 1_234, SENT);
    }
  },

  END {
    @Override
    Event record() {
      return new TrialEnded(
          SWEEP,
          TRIAL,
          17,
          1,
          TRAINER,
          EndState.COMPLETED,
          null,
          null,
          20,
          9,
          0.031,
          METRICS,
          2_345,
          SENT);
    }
  };

  private static final SweepId SWEEP = new SweepId("rectangles-abc123");
  private static final TrialId TRIAL = TrialId.of(SWEEP, 17);
  private static final TrainerId TRAINER = new TrainerId("trainer-1");
  private static final String OBJECTIVE = "validation.error";
  private static final Map<String, Double> METRICS =
      Map.of("train.loss", 0.12, "validation.loss", 0.23, OBJECTIVE, 0.031);
  private static final long SENT = 1_790_000_000_000L;

  abstract Event record();

  private static Map<String, Object> training() {
    return Map.of(
        "trainer",
        "deeplearning4j",
        "data",
        Map.of("name", "rectangles", "preprocessing", "standardize"),
        "epochs",
        20,
        "batchSize",
        20,
        "network",
        List.of(
            Map.of("layer", "dense", "units", 200, "activation", "tanh"),
            Map.of("layer", "output", "units", 2)),
        "optimizer",
        Map.of("name", "nesterovs", "learningRate", 0.01, "momentum", 0.9));
  }
}
