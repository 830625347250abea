package dev.barrido.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.barrido.cli.local.LocalStack;
import dev.barrido.cli.local.StackSettings;
import dev.barrido.system.chaos.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A person with a browser, from the first page to a cancelled sweep. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DashboardIT {
  private static final long PATIENCE_NANOS = 180_000_000_000L;
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

  private static final String SCHEDULED =
      SPEC.replace("looked-at", "scheduled")
          .replace("maxTrialCount: 5000", "scheduler: {name: asha}\n  maxTrialCount: 24");
  private static final String TWOFOLD =
      SPEC.replace("looked-at", "twofold")
          .replace(
              "objective: {type: minimize, objectiveMetricName: value}",
              "objectives: [{type: minimize, objectiveMetricName: value}, {type: minimize,"
                  + " objectiveMetricName: secondValue, referenceValue: 10}]")
          .replace("maxTrialCount: 5000", "maxTrialCount: 24")
          .replace("min: -5, max: 10", "min: 0, max: 1")
          .replace("min: 0, max: 15", "min: 0, max: 1")
          .replace("branin", "zdt1");

  /** A program that says what it does, as those of people do. */
  private static final String TALKATIVE =
      """
      apiVersion: barrido.dev/v1
      kind: Sweep
      metadata: {name: talkative}
      spec:
        objective: {type: minimize, objectiveMetricName: error}
        algorithm: {algorithmName: grid}
        parameters:
          - {name: rate, parameterType: discrete, feasibleSpace: {list: [0.5]}}
        training:
          trainer: command
          epochs: 12
          command:
            - sh
            - -c
            - |
              echo "reading 2,000 rows of train.csv; learning rate $RATE"
              for epoch in 1 2 3 4 5 6 7 8 9 10 11 12; do
                echo "epoch $epoch: 2,000 rows in 0.1 s, error 0.$((50 / epoch + 10))" >&2
                echo "{\\"error\\": 0.$((50 / epoch + 10))}"
              done
              echo "done, nothing left to learn"
          environment: {RATE: "${rate}"}
      """;

  /** For trainers that nobody has. */
  private static final String UNSERVED =
      SPEC.replace("looked-at", "unserved").replace("  seed: 5", "  pool: cards");

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
  @Order(1)
  void aSweepIsSubmittedWatchedReadAndCancelled() throws IOException {
    try (DashboardPage dashboard = new DashboardPage(stack.server(), chromium.browser())) {
      String sweep = submits(dashboard);
      watches(dashboard);
      triesAPoint(dashboard);
      readsTrials(dashboard, sweep);
      brushes(dashboard, sweep);
      readsAnalysis(dashboard, sweep);
      readsWhoTriedWhat(dashboard, sweep);
      looksBack(dashboard, sweep);
      reloads(dashboard, sweep);
      readsInSpanishInTheDarkOnAPhone(dashboard, sweep);
      cancels(dashboard, sweep);
      assertThat(dashboard.errors()).isEmpty();
      assertThat(dashboard.otherHosts()).isEmpty();
    }
  }

  @Test
  @Order(2)
  void sweepsWithASchedulerAndSeveralObjectivesAreReadAndCompared() throws IOException {
    Api api = new Api(stack.server());
    String scheduled = api.submit(SCHEDULED);
    String twofold = api.submit(TWOFOLD);
    String talkative = api.submit(TALKATIVE);
    api.awaitEnd(scheduled);
    api.awaitEnd(twofold);
    api.awaitEnd(talkative);
    try (DashboardPage dashboard = new DashboardPage(stack.server(), chromium.browser())) {
      dashboard.open("/sweeps/" + scheduled);
      dashboard.shows("#figure-curves h2", "Learning curves");
      dashboard.screenshot("promotions");
      dashboard.open("/sweeps/" + scheduled + "/trials/" + promoted(api, scheduled));
      dashboard.has("td", "Promoted");
      dashboard.has("h2", "Attempts");
      dashboard.screenshot("promoted-trial");
      dashboard.isAccessible();
      dashboard.open("/sweeps/" + twofold + "/front");
      dashboard.has("h2", "Hypervolume");
      dashboard.screenshot("front");
      dashboard.isAccessible();
      dashboard.open("/sweeps/" + talkative + "/trials/0");
      dashboard.has(".output", "nothing left to learn");
      dashboard.screenshot("output");
      dashboard.isAccessible();
      readsWhoWaits(dashboard, api);
      comparesSweeps(dashboard);
      assertThat(dashboard.errors()).isEmpty();
      assertThat(dashboard.otherHosts()).isEmpty();
    }
  }

  @Test
  @Order(3)
  void aRecordThatNobodyCanReadIsShownAndSentAgain() throws IOException {
    try (DashboardPage dashboard = new DashboardPage(stack.server(), chromium.browser())) {
      dashboard.open("/dead-letters");
      dashboard.shows("#dead-letters", "Every record could be read.");
      new Topics(stack.addresses().bootstrapServers())
          .send(Topics.METRICS, "a-stranger", "<epoch>1</epoch>");
      awaitsDeadLetters(dashboard, 1);
      dashboard.shows("#dead-letters .code", "<epoch>1</epoch>");
      dashboard.shows("#dead-letters p.note", "a-stranger");
      dashboard.screenshot("dead-letter");
      dashboard.isAccessible();

      dashboard.at("#dead-letters button", "Send again").first().click();
      dashboard.at("dialog button[type=submit]").click();
      dashboard.shows(".toast", "It was sent again.");
      awaitsDeadLetters(dashboard, 2);
      assertThat(dashboard.errors()).isEmpty();
    }
  }

  private static void awaitsDeadLetters(DashboardPage dashboard, int count) {
    Patience.until(
        () -> {
          dashboard.at("button", "Reload").click();
          return dashboard.at("#dead-letters section").count() == count;
        });
  }

  private static void readsWhoWaits(DashboardPage dashboard, Api api) throws IOException {
    String unserved = api.submit(UNSERVED);
    dashboard.open("/trainers");
    dashboard.shows("#trainers .problem", "No trainer of the pool cards is there.");
    dashboard.has("#trainers .problem a", unserved);
    dashboard.shows(".trainer .note", "Pool default");
    dashboard.screenshot("pool-without-trainers");
    dashboard.isAccessible();
    api.order(unserved, "cancel");
  }

  private static int promoted(Api api, String sweep) {
    return api.get("/" + sweep + "/verdicts?kind=promote&limit=1")
        .get("verdicts")
        .get(0)
        .get("number")
        .asInt();
  }

  private static void comparesSweeps(DashboardPage dashboard) throws IOException {
    dashboard.open("/");
    dashboard.at("#sweeps tr", "scheduled").locator("input").check();
    dashboard.at("#sweeps tr", "twofold").locator("input").check();
    dashboard.at("a.button", "Compare 2 sweeps").click();
    dashboard.shows("h1", "Compare sweeps");
    dashboard.has("td", "asha");
    dashboard.screenshot("compare-sweeps");
    dashboard.isAccessible();
  }

  private static String submits(DashboardPage dashboard) throws IOException {
    dashboard.open("/");
    dashboard.shows("#sweeps", "There is no sweep yet.");
    dashboard.at("#header a[href='#/new']").click();
    dashboard.shows("h1", "New sweep");
    dashboard.writesSpec(SPEC.replace("branin", "brain"));
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
    ElementHandle button = dashboard.focuses(dashboard.at(".actions button", "Try a point"));
    dashboard.awaitNumber(EPOCHS, dashboard.number(EPOCHS) + 100);
    for (int report = 0; report < 3; report++) {
      dashboard.awaitNumber(EPOCHS, dashboard.number(EPOCHS) + 1);
    }
    assertThat(dashboard.keeps(button)).as("reports leave what is being pressed alone").isTrue();
    dashboard.at("#figure-curves button", "Table").click();
    dashboard.shows("#figure-curves td", "0");
    dashboard.at("#figure-curves button", "Chart").click();
    dashboard.screenshot("curves");
    dashboard.isAccessible();
  }

  private static void triesAPoint(DashboardPage dashboard) throws IOException {
    dashboard.at(".actions button", "Try a point").click();
    dashboard.at("dialog input").first().fill("3.25");
    dashboard.screenshot("try-a-point");
    dashboard.isAccessible();
    dashboard.at("dialog button[type=submit]").click();
    dashboard.shows(".toast", "The point is tried next.");
  }

  private static void readsWhoTriedWhat(DashboardPage dashboard, String sweep) throws IOException {
    dashboard.open("/sweeps/" + sweep + "/timeline");
    dashboard.at("#figure-timeline button", "Table").click();
    dashboard.has("#figure-timeline td", "Completed");
    dashboard.at("#figure-timeline button", "Chart").click();
    dashboard.screenshot("timeline");
    zoomsIntoTheTimeline(dashboard);
    dashboard.isAccessible();
    dashboard.open("/trainers");
    dashboard.shows(".trainer", "slots busy");
    dashboard.screenshot("trainers");
    dashboard.isAccessible();
    dashboard.open("/dead-letters");
    dashboard.shows("#dead-letters", "Every record could be read.");
    dashboard.screenshot("dead-letters");
    dashboard.isAccessible();
  }

  private static void zoomsIntoTheTimeline(DashboardPage dashboard) {
    dashboard.zooms("#figure-timeline .canvas");
    dashboard.awaitAnswers("/attempts?", 2);
    assertThat(dashboard.zoomed("#figure-timeline .canvas"))
        .as("percent of the time that are shown after newer attempts were drawn")
        .isBetween(1.0, 99.0);
  }

  private static void looksBack(DashboardPage dashboard, String sweep) throws IOException {
    dashboard.open("/sweeps/" + sweep);
    dashboard.awaitNumber(EPOCHS, 1);
    dashboard.at(".scrubber input").fill("300");
    dashboard.shows(".scrubber output", "trials begun");
    assertThat(dashboard.page().url()).contains("at=");
    dashboard.screenshot("looked-back");
    dashboard.isAccessible();
    dashboard.page().reload();
    dashboard.shows(".scrubber output", "trials begun");
    dashboard.at(".scrubber button", "Now").click();
    dashboard.shows(".scrubber output", "Now");
  }

  private static void readsTrials(DashboardPage dashboard, String sweep) throws IOException {
    dashboard.at(".tabs a", "Trials").click();
    dashboard.at("th button", "value").click();
    dashboard.shows("th[aria-sort=ascending]", "value");
    ElementHandle best = dashboard.focuses(dashboard.at("#trials tbody a").first());
    dashboard.awaitAnswers("/trials?", 3);
    assertThat(dashboard.keeps(best)).as("trials that end leave the rows of others alone").isTrue();
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
    dashboard.shows("#figure-contour h2", "Two parameters together");
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
        new String[] {"", "/space", "/analysis", "/timeline", "/trials", "/report", "/trials/0"}) {
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
