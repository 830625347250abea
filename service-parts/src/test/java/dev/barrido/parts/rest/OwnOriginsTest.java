package dev.barrido.parts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnOriginsTest {
  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8082,    127.0.0.1:8082, true",
    "http://localhost:8082,    localhost:8082, true",
    "http://[::1]:8082,        [::1]:8082,     true",
    "https://trusted.example,  127.0.0.1:8082, true",
    "http://localhost:3000,    localhost:8082, false",
    "https://evil.example,     127.0.0.1:8082, false",
    "http://evil.example:8082, evil.example:8082, false",
    "null,                     127.0.0.1:8082, false",
    "http://a b,               127.0.0.1:8082, false"
  })
  void onLoopbackOnlyPagesFromThereAreItsOwn(String origin, String host, boolean own) {
    OwnOrigins origins = new OwnOrigins(true, Set.of("https://trusted.example"));

    assertThat(origins.include(origin, host)).isEqualTo(own);
  }

  @ParameterizedTest
  @CsvSource({
    "https://barrido.example, barrido.example, true",
    "https://evil.example,    barrido.example, false"
  })
  void elsewhereAPageIsItsOwnThatCameFromTheHostItSpeaksTo(
      String origin, String host, boolean own) {
    assertThat(new OwnOrigins(false, Set.of()).include(origin, host)).isEqualTo(own);
  }
}
