package dev.barrido.trainer.training.deeplearning4j;

import dev.barrido.events.training.NetworkTraining;
import dev.barrido.events.training.Optimizer;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Update rules as Deeplearning4j has them. Adadelta has no learning rate. AdamW is Adam here; its
 * weight decay stands with the penalties, as Deeplearning4j wants it. AmsGrad corrects its moments
 * as Adam does.
 */
final class Updaters {
  private Updaters() {}

  static IUpdater of(NetworkTraining training) {
    Optimizer o = training.optimizer();
    ISchedule rate = new DecaySchedule(o.decay(), o.learningRate(), training.epochs());
    return switch (o.rule()) {
      case SGD ->
          o.momentum() == 0 ? scheduled(new Sgd(), rate) : new HeavyBall(o.momentum(), rate);
      case NESTEROVS -> scheduled(new Nesterovs(o.momentum()), rate);
      case ADAM, ADAMW -> scheduled(new Adam(0, o.beta1(), o.beta2(), o.epsilon()), rate);
      case RMSPROP -> scheduled(new RmsProp(0, o.rho(), o.epsilon()), rate);
      case ADAGRAD -> scheduled(new AdaGrad(0, o.epsilon()), rate);
      case ADADELTA -> new AdaDelta(o.rho(), o.epsilon());
      case NADAM -> new NesterovAdam(rate, o.beta1(), o.beta2(), o.epsilon());
      case AMSGRAD -> scheduled(new AMSGrad(0, o.beta1(), o.beta2(), o.epsilon()), rate);
    };
  }

  private static IUpdater scheduled(IUpdater updater, ISchedule rate) {
    updater.setLrAndSchedule(rate.valueAt(0, 0), rate);
    return updater;
  }
}
