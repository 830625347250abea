package dev.barrido.trainer.training.deeplearning4j;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Tells OpenBLAS which of its kernels suit the processor. The release that ND4J brings, 0.3.19,
 * goes by the processor's model; it takes those that are younger than itself for a Pentium 4, and
 * multiplies matrices at a quarter of their speed. Whoever has set {@code OPENBLAS_CORETYPE} is not
 * contradicted.
 */
final class BlasKernels {
  private static final Logger LOG = Logger.getLogger(BlasKernels.class);
  private static final String VARIABLE = "OPENBLAS_CORETYPE";
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
  private static final Set<String> SKYLAKE_X =
      Set.of("avx512f", "avx512bw", "avx512dq", "avx512vl");
  private static final Set<String> HASWELL = Set.of("avx2", "fma");

  /** What of the C library is needed here. */
  private interface Environment extends Library {
    int setenv(String name, String value, int overwrite);
  }

  private BlasKernels() {}

  /** To be called before OpenBLAS is loaded. */
  static void choose() {
    if (System.getenv(VARIABLE) != null || !Files.isReadable(PROCESSOR)) {
      return;
    }
    try (Stream<String> lines = Files.lines(PROCESSOR)) {
      Optional<String> kernels =
          lines.filter(line -> line.startsWith("flags")).findFirst().flatMap(BlasKernels::suiting);
      kernels.ifPresent(name -> Native.load("c", Environment.class).setenv(VARIABLE, name, 1));
    } catch (IOException | LinkageError e) {
      LOG.warnf("OpenBLAS chooses its kernels itself, perhaps slow ones; set %s: %s", VARIABLE, e);
    }
  }

  /**
   * The fastest kernels that a processor can run.
   *
   * @param flags its line in /proc/cpuinfo
   * @return nothing for processors that OpenBLAS knows all about
   */
  static Optional<String> suiting(String flags) {
    Set<String> features = Set.of(flags.replaceFirst("^[^:]*:", "").strip().split("\\s+"));
    if (features.containsAll(SKYLAKE_X)) {
      return Optional.of("SkylakeX");
    }
    return features.containsAll(HASWELL) ? Optional.of("Haswell") : Optional.empty();
  }
}
