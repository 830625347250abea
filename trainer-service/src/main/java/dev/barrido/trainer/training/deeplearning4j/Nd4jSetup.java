package dev.barrido.trainer.training.deeplearning4j;

import org.deeplearning4j.util.CrashReportingUtil;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** Sets ND4J up, once, before anything else touches it. */
final class Nd4jSetup {
  private static final String MEMORY_LIMIT = "org.bytedeco.javacpp.maxphysicalbytes";
  private static final String UNLIMITED = "0";
  private static boolean started;

  private Nd4jSetup() {}

  /**
   * Installs the executioner that survives the collector, where the processor trains, and gives the
   * calling thread one native thread: small networks gain nothing from more, and sums then always
   * have the same order.
   */
  static synchronized void prepare() {
    if (!started) {
      start();
      started = true;
    }
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
  }

  /** Whether the build brought the backend for NVIDIA's cards, which has its own executioner. */
  private static boolean onGraphicsCards() {
    String backend = "org/nd4j/linalg/jcublas/JCublasBackend.class";
    return Nd4jSetup.class.getClassLoader().getResource(backend) != null;
  }

  private static void start() {
    // With a limit JavaCPP reads the process's size from /proc at every little allocation, which
    // costs a seventh of the time of a small network.
    if (System.getProperty(MEMORY_LIMIT) == null) {
      System.setProperty(MEMORY_LIMIT, UNLIMITED);
    }
    BlasKernels.choose();
    if (!onGraphicsCards()) {
      System.setProperty("opexec", ReachableOpExecutioner.class.getName());
    }
    ND4JClassLoading.setNd4jClassloaderFromClass(ReachableOpExecutioner.class);
    HashedDeallocator.install();
    Nd4j.getEnvironment().setMaxMasterThreads(1);
    Nd4j.getEnvironment().setMaxThreads(1);
    Nd4j.factory().blas().setMaxThreads(1);
    CrashReportingUtil.crashDumpsEnabled(false);
  }
}
