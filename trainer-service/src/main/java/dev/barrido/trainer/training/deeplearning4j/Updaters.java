package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.training.NetworkTraining;
import dev.barrido.events.training.Optimizer;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Update rules as Deeplearning4j has them. Adadelta has no learning rate. AdamW is Adam here; its
 * weight decay stands with the penalties, as Deeplearning4j wants it.
 */
final class Updaters {
  private Updaters() {}

  static IUpdater of(NetworkTraining training) {
    Optimizer optimizer = training.optimizer();
    double initial = optimizer.learningRate();
    ISchedule rate = new DecaySchedule(optimizer.decay(), initial, training.epochs());
    if (optimizer.rule() == Optimizer.Rule.SGD && optimizer.momentum() != 0) {
      return new HeavyBall(optimizer.momentum(), rate);
    }
    IUpdater updater = of(optimizer, initial);
    if (updater.hasLearningRate()) {
      updater.setLrAndSchedule(initial, rate);
    }
    return updater;
  }

  private static IUpdater of(Optimizer o, double rate) {
    return switch (o.rule()) {
      case SGD -> new Sgd(rate);
      case NESTEROVS -> new Nesterovs(rate, o.momentum());
      case ADAM, ADAMW -> new Adam(rate, o.beta1(), o.beta2(), o.epsilon());
      case RMSPROP -> new RmsProp(rate, o.rho(), o.epsilon());
      case ADAGRAD -> new AdaGrad(rate, o.epsilon());
      case ADADELTA -> new AdaDelta(o.rho(), o.epsilon());
      case NADAM -> new Nadam(rate, o.beta1(), o.beta2(), o.epsilon());
      case AMSGRAD -> new AMSGrad(rate, o.beta1(), o.beta2(), o.epsilon());
    };
  }
}
