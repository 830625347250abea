package dev.barrido.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The services as they are deployed, at an address that others reach. */
@Timeout(120)
class ClosedDoorIT {
  @ParameterizedTest
  @ValueSource(strings = {"proposer-service", "results-service"})
  void doesNotStartWithoutATokenWhereOthersCanReachIt(String service)
      throws IOException, InterruptedException {
    Program.Result started = start(service, "quarkus.http.host=0.0.0.0");

    assertThat(started.exitCode()).isNotZero();
    assertThat(started.out() + started.err())
        .contains(
            "barrido.access.write-token: expected a token, since quarkus.http.host is 0.0.0.0")
        .doesNotContain("Listening on");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proposer-service", "results-service"})
  void doesNotStartWithATokenForQuestionsAlone(String service)
      throws IOException, InterruptedException {
    Program.Result started = start(service, "barrido.access.read-token=xyzzy-read");

    assertThat(started.exitCode()).isNotZero();
    assertThat(started.out() + started.err())
        .contains("nobody could give orders")
        .doesNotContain("xyzzy-read")
        .doesNotContain("Listening on");
  }

  /** What it needs of a database and a broker comes after the door. */
  private static Program.Result start(String service, String... settings)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(Program.java());
    words.add("-Dquarkus.flyway.migrate-at-start=false");
    words.add("-Dquarkus.http.port=0");
    Arrays.stream(settings).forEach(setting -> words.add("-D" + setting));
    words.add("-jar");
    words.add(
        Repository.ROOT.resolve(service).resolve("target/quarkus-app/quarkus-run.jar").toString());
    return Program.run(words);
  }
}
