package dev.barrido.parts.allowed;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs of another machine; those of this one are looked for by trainers. */
class AllowedProgramsTest {
  @ParameterizedTest
  @CsvSource({
    "*, anything",
    "python3, python3",
    "/opt/train, /opt/train",
    "/opt/, /opt/deep/train",
    "/opt/, ./train",
    "python3;/opt/, /opt/train"
  })
  void leavesAloneWhatMayRun(String entries, String program) {
    assertThatCode(() -> check(entries, program)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "python3, python",
    "python3, /usr/bin/python3",
    "/opt/train, train",
    "/opt, /opt/train",
    "/opt/, train",
    "/opt/, /optional/train",
    "python3, ./python3"
  })
  void refusesWhatMayNot(String entries, String program) {
    assertThatThrownBy(() -> check(entries, program))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("got \"" + program + "\"")
        .hasMessageContaining("trainer.command.allowed");
  }

  private static void check(String entries, String program) {
    new AllowedPrograms(List.of(entries.split(";"))).checkWords(program, Path.of(program));
  }
}
