package dev.barrido.core.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  private static final List<String> KNOWN = List.of("random", "grid", "learningRate");

  @Test
  void namesTheOneThatWasProbablyMeant() {
    assertThat(NearestName.hint("randon", KNOWN)).isEqualTo("did you mean \"random\"?");
    assertThat(NearestName.hint("LEARNINGRATES", KNOWN)).contains("learningRate");
  }

  @Test
  void namesAllWhenNoneIsNear() {
    assertThat(NearestName.hint("bayesianoptimization", KNOWN))
        .isEqualTo("known: [grid, learningRate, random]");
  }
}
