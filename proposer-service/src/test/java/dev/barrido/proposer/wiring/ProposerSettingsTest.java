package dev.barrido.proposer.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.parts.SettingsPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProposerSettingsTest {
  @Test
  void areOnThePageOfSettings() throws IOException {
    assertThat(SettingsPage.missing(ProposerSettings.class)).isEmpty();
  }
}
