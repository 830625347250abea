package dev.barrido.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void keepsFiveDigits() {
    assertThat(Words.number(0.0131313131)).isEqualTo("0.013131");
    assertThat(Words.number(3.1e-7)).isEqualTo("3.1E-7");
    assertThat(Words.number(0)).isEqualTo("0");
    assertThat(Words.number(-12)).isEqualTo("-12");
    assertThat(Words.number(1200)).isEqualTo("1200");
    assertThat(Words.number(Double.NaN)).isEqualTo("-");
  }

  @Test
  void writesADeviationBesideAValueThatHasOne() throws IOException {
    ObjectMapper json = new ObjectMapper();

    assertThat(Words.spread(json.readTree("{\"value\": 0.25, \"deviation\": 0.0150001}")))
        .isEqualTo("0.25 +- 0.015");
    assertThat(Words.spread(json.readTree("{\"value\": 0.25, \"deviation\": null}")))
        .isEqualTo("0.25");
  }

  @Test
  void writesTimesAsAClockDoes() {
    assertThat(Words.clock(Duration.ofSeconds(65))).isEqualTo("1:05");
    assertThat(Words.clock(Duration.ofSeconds(7201))).isEqualTo("2:00:01");
  }
}
