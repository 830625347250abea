package dev.barrido.results.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barrido.parts.SettingsPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ResultsSettingsTest {
  @Test
  void areOnThePageOfSettings() throws IOException {
    assertThat(SettingsPage.missing(ResultsSettings.class)).isEmpty();
  }
}
