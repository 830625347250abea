package dev.barrido.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.barrido.cli.local.LocalStack;
import dev.barrido.cli.local.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person with a browser at a server that asks for a token. */
class SignInIT {
  private static final String LOOK = "only looking";
  private static final String TOUCH = "may touch";
  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: guarded}
      spec:
        objective: {type: minimize, objectiveMetricName: value}
        algorithm: {algorithmName: random}
        maxTrialCount: 4
        parameters: [{name: x, parameterType: double, feasibleSpace: {min: -5, max: 10}}]
        training: {trainer: function, function: sphere, inputs: ["${x}"]}
      """;

  private static LocalStack stack;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> program = Chromium.installed();
    assumeTrue(program.isPresent(), "no Chromium is installed, so nobody signs in");
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "sign-in");
    Map<String, String> tokens =
        Map.of("barrido.access.read-token", LOOK, "barrido.access.write-token", TOUCH);
    stack =
        LocalStack.start(new StackSettings(Repository.ROOT, data.toAbsolutePath(), 0).with(tokens));
    chromium = Chromium.start(program.get());
  }

  @AfterAll
  static void stop() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
    if (stack != null) {
      stack.close();
    }
  }

  @Test
  void whoMayLookFollowsAndWhoMayTouchGivesOrders() throws IOException {
    try (DashboardPage dashboard = new DashboardPage(stack.server(), chromium.browser())) {
      dashboard.open("/");
      gives(dashboard, "guessed");
      dashboard.shows("dialog .problem", "does not know this token");
      dashboard.screenshot("sign-in");
      dashboard.isAccessible();
      gives(dashboard, LOOK);
      dashboard.shows("#sweeps", "There is no sweep yet.");
      dashboard.shows(".live", "Live");
      submits(dashboard);
      dashboard.shows("#problems", "give orders");

      dashboard.at("#sign-out").click();
      dashboard.lacks("#sign-out");
      submits(dashboard);
      gives(dashboard, TOUCH);
      dashboard.shows("h1", "guarded");
      dashboard.shows(".live", "Live");
      dashboard.at(".actions button", "Pause").click();
      dashboard.at("dialog button[type=submit]").click();
      dashboard.shows(".head .badge", "Paused");
      dashboard.screenshot("signed-in");
      stopsATrial(dashboard, dashboard.at("h1").textContent());
      // The browser notes every refusal, and they were all provoked here.
      assertThat(dashboard.errors()).isNotEmpty().allMatch(error -> error.matches(".*40[13].*"));
      assertThat(dashboard.otherHosts()).isEmpty();
    }
  }

  @Test
  void whoGivesNoTokenIsAskedOnce() {
    try (DashboardPage dashboard = new DashboardPage(stack.server(), chromium.browser())) {
      dashboard.open("/");
      dashboard.at("dialog button", "Back").click();
      dashboard.shows(".live", "reload the page to be asked again");
      assertThat(dashboard.at("dialog").count()).isZero();
    }
  }

  private static void gives(DashboardPage dashboard, String token) {
    dashboard.at("dialog input").fill(token);
    dashboard.at("dialog button[type=submit]").click();
  }

  /** One that no trainer has begun. */
  private static void stopsATrial(DashboardPage dashboard, String sweep) {
    dashboard.open("/sweeps/" + sweep + "/trials/0");
    dashboard.at(".actions button", "Stop").click();
    dashboard.shows("dialog", "Stop trial 0?");
    dashboard.at("dialog button[type=submit]").click();
    dashboard.shows(".toast", "told to stop");
  }

  private static void submits(DashboardPage dashboard) {
    dashboard.open("/new");
    dashboard.writesSpec(SPEC);
    dashboard.at("form.submit button[type=submit]").click();
  }
}
