package dev.barrido.trainer.training.deeplearning4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlasKernelsTest {
  @Test
  void takesTheWidestVectorsThatTheProcessorHas() {
    assertThat(
            BlasKernels.suiting(
                "flags\t\t: fpu sse2 fma avx avx2 avx512f avx512dq avx512bw avx512vl"))
        .contains("SkylakeX");
    assertThat(BlasKernels.suiting("flags\t\t: fpu sse2 fma avx avx2 avx512f")).contains("Haswell");
    assertThat(BlasKernels.suiting("flags: fpu sse2 avx")).isEmpty();
    assertThat(BlasKernels.suiting("flags:")).isEmpty();
  }
}
