package dev.barrido.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainersTest {
  @TempDir Path folder;
  private final CompletableFuture<String> failure = new CompletableFuture<>();
  private final RememberedNotices notices = new RememberedNotices();
  private Map<String, String> properties = Map.of();
  private final Trainers trainers =
      new Trainers(
          number ->
              ServiceProcess.start(
                  "trainer-" + number,
                  TinyService.command(folder, properties),
                  Map.of(),
                  folder.resolve("logs")),
          new Restarts(notices, failure, () -> false));

  @AfterEach
  void end() {
    trainers.close();
  }

  @Test
  void replacesATrainerThatWasKilled() throws Exception {
    ServiceProcess first = trainers.add();
    first.awaitReady();

    first.handle().destroyForcibly();

    ServiceProcess second = awaitOther(first);
    assertThat(second.name()).isEqualTo("trainer-1");
    assertThat(second.pid()).isNotEqualTo(first.pid());
    assertThat(notices.warnings).singleElement().asString().contains("pid " + first.pid());
    assertThat(failure).isNotDone();
  }

  @Test
  void givesUpOnOneThatDiesAtEveryStart() throws Exception {
    properties = Map.of("dies", "true");
    trainers.add();

    assertThat(failure.get(120, TimeUnit.SECONDS)).contains("trainer-1", "I cannot live like this");
  }

  @Test
  void replacesOneThatDiesSoonAfterEachStartForItsTrialMayBeToBlame() throws Exception {
    ServiceProcess trainer = trainers.add();

    for (int death = 0; death < 4; death++) {
      trainer.awaitReady();
      trainer.handle().destroyForcibly();
      trainer = awaitOther(trainer);
    }

    assertThat(failure).isNotDone();
  }

  @Test
  void endsAllAndReplacesNoneWhenClosed() throws IOException {
    ServiceProcess one = trainers.add();
    ServiceProcess other = trainers.add();

    trainers.close();

    assertThat(List.of(one, other)).noneMatch(trainer -> trainer.handle().isAlive());
    assertThat(notices.warnings).isEmpty();
  }

  private ServiceProcess awaitOther(ServiceProcess first) throws InterruptedException {
    while (true) {
      for (ServiceProcess trainer : trainers.running()) {
        if (trainer != first) {
          return trainer;
        }
      }
      Thread.sleep(20);
    }
  }

  private static final class RememberedNotices implements Notices {
    final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void progress(String line) {}

    @Override
    public void warning(String line) {
      warnings.add(line);
    }
  }
}
