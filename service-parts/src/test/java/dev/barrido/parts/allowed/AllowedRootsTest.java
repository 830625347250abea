package dev.barrido.parts.allowed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedRootsTest {
  @TempDir Path folder;
  private Path table;
  private Path secret;

  @BeforeEach
  void files() throws IOException {
    table = Files.createFile(Files.createDirectories(folder.resolve("data/deep")).resolve("table"));
    secret = Files.createFile(folder.resolve("secret"));
    Files.createDirectories(folder.resolve("database"));
    Files.createSymbolicLink(folder.resolve("data/out"), secret);
    Files.createSymbolicLink(folder.resolve("data/up"), folder);
    Files.createSymbolicLink(folder.resolve("data/in"), table);
    Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("data"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"data/deep/table", "data/deep/../deep/table", "data/in"})
  void findsWhatReallyLiesBelowARoot(String path) throws IOException {
    assertThat(roots("data").real(folder.resolve(path))).isEqualTo(table.toRealPath());
    assertThat(roots("linked").real(folder.resolve(path))).isEqualTo(table.toRealPath());
    assertThat(roots("linked").real(folder.resolve("linked/in"))).isEqualTo(table.toRealPath());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "data/../secret",
        "data/out",
        "data/up/secret",
        "database",
        "nothing",
        "data/../nothing",
        "."
      })
  void refusesWhatLiesElsewhereOrNowhere(String path) {
    assertThatThrownBy(() -> roots("data").real(folder.resolve(path)))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("the.setting");
  }

  @Test
  void saysThatAFileBelowARootIsMissing() {
    assertThatThrownBy(() -> roots("data").real(folder.resolve("data/nothing")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void withoutRootsThereIsNothing() {
    AllowedRoots none = new AllowedRoots(List.of(), "the.setting");

    assertThatThrownBy(() -> none.real(secret))
        .hasMessage(
            "expected a path below a folder that trainers may use, got "
                + secret
                + "; their operator names folders in the setting the.setting");
  }

  @Test
  void anywhereIsAnywhere() throws IOException {
    assertThat(new AllowedRoots(List.of("*"), "the.setting").real(secret)).isEqualTo(secret);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data/table", "/data/deep/../table", "/data", "table", "../table"})
  void leavesAloneWhatMayLieBelowARootOfAnotherMachine(String path) {
    AllowedRoots elsewhere = new AllowedRoots(List.of("/more/", "/data/"), "the.setting");

    assertThatCode(() -> elsewhere.checkWords(Path.of(path))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data/../etc/passwd", "/database/table", "/", "/etc/data"})
  void refusesWhatCannotLieBelowARootOfAnotherMachine(String path) {
    AllowedRoots elsewhere = new AllowedRoots(List.of("/more/", "/data/"), "the.setting");

    assertThatThrownBy(() -> elsewhere.checkWords(Path.of(path)))
        .isInstanceOf(NotAllowed.class)
        .hasMessage(
            "expected a path below one of [/more/, /data/], got "
                + path
                + "; their operator names folders in the setting the.setting");
  }

  @Test
  void nobodyKnowsWhereARootBeginsThatIsNotAbsolute() {
    AllowedRoots relative = new AllowedRoots(List.of("data"), "the.setting");

    assertThatCode(() -> relative.checkWords(secret)).doesNotThrowAnyException();
  }

  private AllowedRoots roots(String name) {
    return new AllowedRoots(
        List.of(folder.resolve("missing").toString(), folder.resolve(name).toString()),
        "the.setting");
  }
}
