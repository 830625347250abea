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

/** Update rules as Deeplearning4j has them. */
final class Updaters {
  private Updaters() {}

  static IUpdater of(NetworkTraining training) {
    Optimizer optimizer = training.optimizer();
    double rate = optimizer.learningRate();
    IUpdater updater = of(optimizer, rate);
    if (updater.hasLearningRate()) {
      updater.setLrAndSchedule(rate, new DecaySchedule(optimizer.decay(), rate, training.epochs()));
    }
    return updater;
  }

  private static IUpdater of(Optimizer o, double rate) {
    return switch (o.rule()) {
      case SGD -> o.momentum() == 0 ? new Sgd(rate) : new HeavyBall(o.momentum());
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
