package dev.barrido.trainer.attempt;

import dev.barrido.events.ObjectiveType;
import dev.barrido.events.TrialJob;
import dev.barrido.parts.models.KeptModel;
import dev.barrido.parts.models.ModelStore;
import dev.barrido.trainer.training.TrainedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The models of the best trials of each sweep; what is not among them is forgotten at once. A trial
 * can do without: that its model could not be written fails nothing.
 *
 * @param store shared by all services
 * @param most how many of each sweep
 */
public record Models(ModelStore store, int most) {
  private static final Logger LOG = Logger.getLogger(Models.class);

  void keep(TrialJob job, TrainedModel model) {
    boolean maximize = job.objectiveType() == ObjectiveType.MAXIMIZE;
    double loss = maximize ? -model.objective() : model.objective();
    try {
      store.write(
          new KeptModel(job.sweepId(), job.number(), loss),
          out -> model.writer().writeTo(out, origin(job, model)));
      store.keepBest(job.sweepId(), most);
    } catch (IOException | UncheckedIOException e) {
      warn("model not kept", job, e);
    }
  }

  /** A trial that failed has no model. */
  void forget(TrialJob job) {
    try {
      Optional<KeptModel> model = store.find(job.sweepId(), job.number());
      if (model.isPresent()) {
        store.delete(model.get());
      }
    } catch (IOException | UncheckedIOException e) {
      warn("model not forgotten", job, e);
    }
  }

  private static Map<String, Object> origin(TrialJob job, TrainedModel model) {
    Map<String, Object> origin = new LinkedHashMap<>();
    origin.put("sweepId", job.sweepId().value());
    origin.put("trialId", job.trialId().value());
    origin.put("number", job.number());
    origin.put("epoch", model.epoch());
    origin.put("objectiveMetricName", job.objectiveMetricName());
    origin.put("objective", model.objective());
    origin.put("hyperparameters", job.hyperparameters());
    return origin;
  }

  private static void warn(String what, TrialJob job, Exception reason) {
    LOG.warnf("%s sweepId=%s trialId=%s reason=%s", what, job.sweepId(), job.trialId(), reason);
  }
}
