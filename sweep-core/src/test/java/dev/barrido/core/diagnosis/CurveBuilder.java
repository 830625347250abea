package dev.barrido.core.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Curves by name of their metrics, as trainers measure them. */
final class CurveBuilder {
  private final List<Map<String, Double>> epochs = new ArrayList<>();

  CurveBuilder(int length) {
    for (int i = 0; i < length; i++) {
      epochs.add(new HashMap<>());
    }
  }

  /** A metric of which each epoch, counted from 1, has a value. */
  CurveBuilder with(String metric, IntToDoubleFunction value) {
    for (int i = 0; i < epochs.size(); i++) {
      epochs.get(i).put(metric, value.applyAsDouble(i + 1));
    }
    return this;
  }

  CurveBuilder with(String metric, double always) {
    return with(metric, epoch -> always);
  }

  /** The loss before the first step. */
  CurveBuilder startingAt(double loss) {
    epochs.get(0).put("train.initialLoss", loss);
    return this;
  }

  CurveBuilder without(String metric) {
    epochs.forEach(epoch -> epoch.remove(metric));
    return this;
  }

  LearningCurve running() {
    return new LearningCurve(figures(false), false);
  }

  LearningCurve completed() {
    return new LearningCurve(figures(false), true);
  }

  /** The last epoch has no finite loss. */
  LearningCurve diverged() {
    return new LearningCurve(figures(true), false);
  }

  private List<EpochFigures> figures(boolean diverged) {
    List<EpochFigures> figures = new ArrayList<>();
    for (int i = 0; i < epochs.size(); i++) {
      boolean lost = diverged && i == epochs.size() - 1;
      figures.add(EpochFigures.of(i + 1, lost, lost ? Map.of() : epochs.get(i)));
    }
    return figures;
  }
}
