package dev.barrido.events.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the page of the schedulers to what they say of themselves. */
class SchedulersPageTest {
  @ParameterizedTest
  @EnumSource(Scheduler.class)
  void hasARowForEachAndForEverySetting(Scheduler scheduler) throws IOException {
    String page = Files.readString(Path.of("../docs/algorithms/schedulers.md"));
    String name = scheduler.specName();

    assertThat(page)
        .contains("| " + name + " | " + scheduler.waits() + " | " + scheduler.rule() + " |");
    assertThat(scheduler.settings())
        .allSatisfy(
            setting ->
                assertThat(page)
                    .contains(
                        "| "
                            + String.join(
                                " | ",
                                name,
                                setting.name(),
                                setting.standard(),
                                setting.allowed().description(),
                                setting.meaning())
                            + " |"));
  }
}
