package dev.barrido.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.barrido.cli.local.LocalStack;
import dev.barrido.cli.local.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person with a browser, from the first page to a cancelled sweep. */
class DashboardIT {
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final String EPOCHS = ".figures div:nth-child(3) b";
  private static final String SPEC =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: looked-at}
      spec:
        seed: 5
        objective: {type: minimize, objectiveMetricName: value}
        algorithm: {algorithmName: random}
        maxTrialCount: 5000
        parallelTrialCount: 4
        parameters:
          - {name: x, parameterType: double, feasibleSpace: {min: -5, max: 10}}
          - {name: y, parameterType: double, feasibleSpace: {min: 0, max: 15}}
        training: {trainer: function, function: branin, inputs: ["${x}", "${y}"], epochs: 8, sleepMillisPerEpoch: 20}
      """;

  private static LocalStack stack;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> program = Chromium.installed();
    assumeTrue(program.isPresent(), "no Chromium is installed, so nobody looks at the dashboard");
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "dashboard");
    stack = LocalStack.start(new StackSettings(Repository.ROOT, data.toAbsolutePath(), 2));
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
  void aSweepIsSubmittedWatchedReadAndCancelled() throws IOException {
    try (DashboardPage dashboard = new DashboardPage(stack.server(), chromium.browser())) {
      String sweep = submits(dashboard);
      watches(dashboard);
      readsTrials(dashboard, sweep);
      brushes(dashboard, sweep);
      readsAnalysis(dashboard, sweep);
      reloads(dashboard, sweep);
      readsInSpanishInTheDarkOnAPhone(dashboard, sweep);
      cancels(dashboard, sweep);
      assertThat(dashboard.errors()).isEmpty();
      assertThat(dashboard.otherHosts()).isEmpty();
    }
  }

  private static String submits(DashboardPage dashboard) throws IOException {
    dashboard.open("/");
    dashboard.shows("#sweeps", "There is no sweep yet.");
    dashboard.at("#header a[href='#/new']").click();
    dashboard.shows("h1", "New sweep");
    dashboard.at("#spec").fill(SPEC.replace("branin", "brain"));
    dashboard.at("button[type=submit]").click();
    dashboard.shows("#problems", "did you mean \"branin\"");
    dashboard.shows(".lines .bad", "13");
    dashboard.screenshot("refused");
    dashboard.isAccessible();
    // The browser notes the refusal that was provoked here.
    assertThat(dashboard.errors()).singleElement().asString().contains("400");
    dashboard.errors().clear();

    dashboard.at("#spec").fill(SPEC);
    dashboard.at("button[type=submit]").click();
    dashboard.shows("h1", "looked-at");
    return dashboard.at("h1").textContent();
  }

  private static void watches(DashboardPage dashboard) throws IOException {
    dashboard.shows(".live", "Live");
    dashboard.awaitNumber(EPOCHS, 1);
    dashboard.awaitNumber(EPOCHS, dashboard.number(EPOCHS) + 100);
    dashboard.at("#figure-curves button", "Table").click();
    dashboard.shows("#figure-curves td", "0");
    dashboard.at("#figure-curves button", "Chart").click();
    dashboard.screenshot("curves");
    dashboard.isAccessible();
  }

  private static void readsTrials(DashboardPage dashboard, String sweep) throws IOException {
    dashboard.at(".tabs a", "Trials").click();
    dashboard.at("th button", "value").click();
    dashboard.shows("th[aria-sort=ascending]", "value");
    dashboard.screenshot("trials");
    dashboard.isAccessible();
    dashboard.open("/sweeps/" + sweep + "/compare?trials=0,1,2");
    dashboard.shows("h1", "Compare");
    dashboard.screenshot("compare");
    dashboard.isAccessible();
    dashboard.at("th a", "Trial 1").first().click();
    dashboard.shows("h1", "Trial 1");
    dashboard.shows("#figure-trial-1-value h2", "value");
    dashboard.screenshot("trial");
    dashboard.isAccessible();
  }

  private static void brushes(DashboardPage dashboard, String sweep) throws IOException {
    dashboard.open("/sweeps/" + sweep + "/space");
    dashboard.awaitNumber(EPOCHS, 1);
    Locator chosen = dashboard.at(".chosen table");
    // A drag that begins before the first trials are drawn finds nothing; people drag again.
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (chosen.count() == 0 && System.nanoTime() < deadline) {
      dashboard.drag("#figure-parallel canvas", 40, 60, 40, 380);
    }
    dashboard.shows(".chosen", "trials chosen");
    dashboard.screenshot("space");
    dashboard.isAccessible();
  }

  private static void readsAnalysis(DashboardPage dashboard, String sweep) throws IOException {
    dashboard.open("/sweeps/" + sweep + "/analysis");
    dashboard.shows("#figure-importance h2", "Importance");
    dashboard.shows("#figure-efficiency h2", "Efficiency");
    dashboard.screenshot("analysis");
    dashboard.isAccessible();
    dashboard.open("/sweeps/" + sweep + "/report");
    dashboard.shows(".facts", "looked-at");
    dashboard.screenshot("report");
    dashboard.isAccessible();
  }

  private static void reloads(DashboardPage dashboard, String sweep) {
    dashboard.open("/sweeps/" + sweep);
    int before = dashboard.number(EPOCHS);
    dashboard.page().reload();
    dashboard.shows(".live", "Live");
    dashboard.awaitNumber(EPOCHS, before + 20);
  }

  private static void readsInSpanishInTheDarkOnAPhone(DashboardPage dashboard, String sweep)
      throws IOException {
    dashboard.at("#header select").last().selectOption("es");
    dashboard.shows(".tabs", "Curvas");
    dashboard.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    dashboard.screenshot("spanish-dark");
    dashboard.isAccessible();
    dashboard.page().setViewportSize(390, 840);
    for (String view :
        new String[] {"", "/space", "/analysis", "/trials", "/report", "/trials/0"}) {
      dashboard.open("/sweeps/" + sweep + view);
      dashboard.shows("h1", view.endsWith("0") ? "Ensayo 0" : sweep);
      dashboard.fitsItsWidth();
    }
    dashboard.screenshot("narrow-trial");
    dashboard.open("/");
    dashboard.shows("#sweeps", "looked-at");
    dashboard.fitsItsWidth();
    dashboard.screenshot("narrow-list");
    dashboard.at("#header select").last().selectOption("en");
    dashboard.page().setViewportSize(1280, 900);
  }

  private static void cancels(DashboardPage dashboard, String sweep) {
    dashboard.open("/sweeps/" + sweep);
    dashboard.at(".actions button", "Cancel").click();
    dashboard.shows("dialog", "This cannot be undone.");
    dashboard.at("dialog button[type=submit]").click();
    dashboard.shows(".head .badge", "Cancelled");
    dashboard.shows(".live", "Ended");
    dashboard.screenshot("cancelled-dark");
    dashboard.open("/");
    dashboard.shows("#sweeps .badge", "Cancelled");
    dashboard.screenshot("list-dark");
  }
}
