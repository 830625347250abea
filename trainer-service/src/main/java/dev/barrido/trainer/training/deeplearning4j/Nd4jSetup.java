package dev.barrido.trainer.training.deeplearning4j;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** Sets ND4J up, once, before anything else touches it. */
final class Nd4jSetup {
  private static boolean done;

  private Nd4jSetup() {}

  /**
   * Installs the executioner that survives the collector, and gives every slot one native thread:
   * small networks gain nothing from more, and sums then always have the same order.
   */
  static synchronized void prepare() {
    if (done) {
      return;
    }
    System.setProperty("opexec", ReachableOpExecutioner.class.getName());
    Nd4j.getEnvironment().setMaxMasterThreads(1);
    Nd4j.getEnvironment().setMaxThreads(1);
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    done = true;
  }
}
