package dev.barrido.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.barrido.cli.client.SweepServer;
import dev.barrido.events.spec.Algorithm;
import dev.barrido.events.spec.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  private static final String SWEEP = "/api/v1/sweeps/walk-1";

  @TempDir Path folder;
  private FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FakeServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void printsTheVersion() {
    assertThat(Run.of("version").out()).matches("barrido \\d+\\.\\d+.*\\R");
    assertThat(Run.of("--version").exitCode()).isZero();
  }

  @Test
  void saysHowItIsUsedAndEndsWithTwoWhenItIsNot() {
    assertThat(Run.of().exitCode()).isEqualTo(2);
    assertThat(Run.of("rum").exitCode()).isEqualTo(2);
    assertThat(Run.of("rum").err()).contains("run");
    assertThat(Run.of("show").exitCode()).isEqualTo(2);
    assertThat(Run.of("show", "a", "--output", "xml").exitCode()).isEqualTo(2);
    assertThat(Run.of("help").out()).contains("submit", "Exit codes");
  }

  @Test
  void showsItsTokenWithEveryQuestionAndSaysWhatAServerWithoutItAnswers() {
    server
        .answers("GET /api/v1/sweeps", "{\"sweeps\":[]}")
        .answers(
            "GET " + SWEEP, 401, "application/problem+json", "{\"detail\":\"expected a token\"}");

    assertThat(Run.of("list", "--server", server.url(), "--token", "open sesame").exitCode())
        .isZero();
    Run refused = Run.of("show", "walk-1", "--server", server.url());

    assertThat(server.shown()).containsExactly("Bearer open sesame");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("expected a token");
  }

  @Test
  void deletesASweepOnlyWhenThatIsSaidForSure() {
    server
        .answers("GET " + SWEEP, "{\"sweepId\":\"walk-1\",\"trials\":{\"proposed\":12}}")
        .answers("DELETE " + SWEEP, 204, "application/json", "");

    Run unsure = Run.of("delete", "walk-1", "--server", server.url());
    assertThat(unsure.exitCode()).isEqualTo(2);
    assertThat(unsure.err()).contains("with its 12 trials?", "--yes");
    assertThat(server.requests()).containsExactly("GET " + SWEEP);

    Run sure = Run.of("delete", "walk-1", "--yes", "--server", server.url());
    assertThat(sure.exitCode()).isZero();
    assertThat(sure.out()).contains("deleted walk-1");
    assertThat(server.requests()).contains("DELETE " + SWEEP);
  }

  @Test
  void printsDeadLettersWithoutWhatCouldMoveTheCursor() {
    server
        .answers(
            "GET /api/v1/dead-letters?limit=100",
            "{\"deadLetters\":[{\"id\":\"0-7\",\"reason\":\"no such type\",\"topic\":\"barrido.metrics\","
                + "\"key\":\"k\",\"value\":\"\\u001b[2Jboo\",\"bytes\":7,\"diedAtEpochMillis\":0}]}")
        .answers(
            "POST /api/v1/dead-letters/0-7/replay",
            "{\"id\":\"0-7\",\"topic\":\"barrido.metrics\"}");

    Run listed = Run.of("dead-letters", "--server", server.url());
    Run replayed = Run.of("dead-letters", "--replay", "0-7", "--server", server.url());

    assertThat(listed.out().lines())
        .containsExactly(
            "0-7  1970-01-01T00:00:00Z  barrido.metrics  key k  7 bytes",
            "  no such type",
            "  [2Jboo");
    assertThat(replayed.out())
        .isEqualTo("0-7 was sent to barrido.metrics" + System.lineSeparator());
  }

  @Test
  void listsTheSearchersWithWhatTheyCanDoAndTheirSettings() {
    Run run = Run.of("searchers");

    assertThat(run.exitCode()).isZero();
    for (Algorithm searcher : Algorithm.values()) {
      assertThat(run.out())
          .containsPattern(
              "(?m)^"
                  + searcher.specName()
                  + " .*"
                  + Pattern.quote(searcher.capabilities().trials()));
      for (Setting setting : searcher.settings()) {
        assertThat(run.out())
            .containsPattern(
                "(?m)^"
                    + searcher.specName()
                    + " +"
                    + setting.name()
                    + " +"
                    + Pattern.quote(setting.standard())
                    + " +"
                    + Pattern.quote(setting.allowed().description())
                    + " ");
      }
    }
  }

  @Test
  void listsOneSearcherForPrograms() throws IOException {
    Run run = Run.of("searchers", "grid", "--output", "json");

    JsonNode searchers = new ObjectMapper().readTree(run.out()).path("searchers");
    assertThat(searchers).hasSize(1);
    assertThat(searchers.get(0).path("name").asText()).isEqualTo("grid");
    assertThat(searchers.get(0).path("parameters").asText()).isEqualTo("all that can be counted");
    assertThat(searchers.get(0).path("settings").get(0))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"name": "shuffle", "default": "false", "allowed": "true or false",
                     "meaning": "an order that the seed decides"}
                    """));
  }

  @Test
  void namesTheSearchersThereAreWhenAskedForAnother() {
    Run run = Run.of("searchers", "gird");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("expected one of " + Algorithm.names() + ", got gird");
  }

  @Test
  void submitsTheFileAsItIsAndPrintsTheId() throws IOException {
    server.answers("POST /api/v1/sweeps", 201, "application/json", "{\"sweepId\":\"walk-1\"}");

    Run run = Run.of("submit", spec(), "--server", server.url());

    assertThat(run).isEqualTo(new Run(0, "walk-1\n", ""));
    assertThat(server.requests())
        .containsExactly(("POST /api/v1/sweeps " + Documents.SPEC).strip());
  }

  @Test
  void printsTheServersProblemsInItsWordsAndEndsWithTwo() throws IOException {
    server.answers(
        "POST /api/v1/sweeps",
        400,
        "application/problem+json",
        "{\"title\":\"Bad spec\",\"status\":400,\"problems\":["
            + "{\"path\":\"spec.a\",\"line\":3,\"message\":\"expected 1\"},"
            + "{\"path\":\"spec.b\",\"message\":\"expected 2\"}]}");

    Run run = Run.of("submit", spec(), "--server", server.url());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("spec.a (line 3): expected 1\nspec.b: expected 2\n");
  }

  @Test
  void refusesABadSpecBeforeItAsksTheServer() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.yaml"), "kind: Swep\n");

    Run run = Run.of("submit", file.toString(), "--server", server.url());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("kind (line 1): ");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void anUnknownSweepIsBadInputAndNamesWhatTheServerKnows() {
    server.answers(
        "GET " + SWEEP, 404, "application/problem+json", "{\"detail\":\"nearest: walk-2\"}");

    Run run = Run.of("show", "walk-1", "--server", server.url());

    assertThat(run).isEqualTo(new Run(2, "", "barrido: nearest: walk-2\n"));
  }

  @Test
  void aServerThatFailsOrIsNotThereEndsWithOne() {
    server.answers("GET " + SWEEP, 500, "text/plain", "oops");

    assertThat(Run.of("show", "walk-1", "--server", server.url()))
        .isEqualTo(new Run(1, "", "barrido: the server answered 500: oops\n"));
    server.close();
    Run run = Run.of("show", "walk-1", "--server", server.url());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(server.url(), "is it running?");
  }

  @Test
  void withoutAServerAndAStackItSaysWhatToDo() {
    Run run = Run.of("list", "--data", folder.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("barrido up", "--server");
  }

  @Test
  void printsTheReportAsTextOrAsTheServersDocument() {
    String report = Documents.report("COMPLETED", "MAX_TRIALS", 4);
    server.answers("GET " + SWEEP, report);

    assertThat(Run.of("show", "walk-1", "--server", server.url()).out())
        .isEqualTo(
            """
            sweep   walk-1 completed (max trials)
            trials  4 proposed, 4 completed
            epochs  4 in 0:02
            best    trial 2: 0.4 at epoch 1
                    x=3.14
                    test.error 0.25
            """);
    Run json = Run.of("show", "walk-1", "--server", server.url(), "--output", "json");
    assertThat(SweepServer.read(json.out())).isEqualTo(SweepServer.read(report));
  }

  @Test
  void printsTheParetoFrontWithAColumnForEachObjective() {
    server.answers("GET " + SWEEP, Documents.FRONT);
    server.answers(
        "GET " + SWEEP + "/best?limit=10",
        Documents.FRONT
            .replace("\"paretoFront\"", "\"objectives\":[\"error\",\"size\"],\"trials\"")
            .replace("\"trials\":{\"proposed\":4,\"completed\":4},", ""));

    assertThat(Run.of("show", "walk-1", "--server", server.url()).out())
        .isEqualTo(
            """
            sweep   walk-1 running
            trials  4 proposed, 4 completed
            epochs  4 in 0:02
                    3 trials meet the constraints
            front   2 trials that no other beats in every objective
                    hypervolume 0.75 up to error=0.5 size=9
                    trial  error  size  epoch  hyperparameters
                        2    0.1     8      1  x=3.14
                        0   0.25     2      3  x=1.5
            """);
    assertThat(Run.of("best", "walk-1", "--server", server.url()).out())
        .isEqualTo(
            """
            trial  error  size  epoch  hyperparameters
                2    0.1     8      1  x=3.14
                0   0.25     2      3  x=1.5
            """);
  }

  @Test
  void listsSweepsAndTheBestTrialsInTables() {
    server.answers(
        "GET /api/v1/sweeps", "{\"sweeps\":[" + Documents.report("RUNNING", "", 2) + "]}");
    server.answers("GET /api/v1/sweeps?namespace=team-a", "{\"sweeps\":[]}");
    server.answers("GET " + SWEEP + "/best?limit=3", Documents.BEST);

    assertThat(Run.of("list", "--server", server.url()).out())
        .isEqualTo(
            "sweep   namespace  state    trials  best  time\n"
                + "walk-1  team-w     RUNNING     2/4   0.4  0:02\n");
    assertThat(Run.of("list", "--namespace", "team-a", "--server", server.url()).out())
        .doesNotContain("walk-1");
    assertThat(Run.of("best", "walk-1", "--limit", "3", "--server", server.url()).out())
        .isEqualTo(
            "trial  value  epoch  hyperparameters\n" + "    2    0.4      1  x=3.14 y=2.27\n");
  }

  @Test
  void tellsWhatEachHyperparameterExplains() {
    server.answers(
        "GET " + SWEEP + "/importance",
        "{\"trials\":40,\"shares\":[{\"parameters\":[\"x\"],\"share\":0.853,\"deviation\":0.02},"
            + "{\"parameters\":[\"x\",\"y\"],\"share\":0.04,\"deviation\":0.012}]}");

    assertThat(Run.of("importance", "walk-1", "--server", server.url()).out())
        .isEqualTo(
            """
            explains  +-    hyperparameters
               85.3%  2.0%  x
                4.0%  1.2%  x with y
            of the objective's variance over 40 trials
            """);
  }

  @Test
  void tellsWhatSearchesOfFewerTrialsWouldHaveFound() {
    server.answers(
        "GET " + SWEEP + "/efficiency",
        "{\"metric\":\"test.error\",\"sizes\":[{\"trials\":1,\"experiments\":2,\"worst\":0.5,"
            + "\"worseQuartile\":0.4,\"median\":0.3,\"betterQuartile\":0.2,\"best\":0.1,"
            + "\"deviation\":0.015}]}");

    assertThat(Run.of("efficiency", "walk-1", "--server", server.url()).out())
        .isEqualTo(
            """
            trials  searches  worst  quartile  median  quartile  best  +-
                 1         2    0.5       0.4     0.3       0.2   0.1  0.015
            of test.error
            """);
  }

  @Test
  void failsWhenPointsProposedAgainDiffer() {
    server.answers("POST " + SWEEP + "/replay", "{\"trials\":9,\"differing\":[4,5]}");
    Run differing = Run.of("replay", "walk-1", "--server", server.url());
    assertThat(differing.exitCode()).isEqualTo(1);
    assertThat(differing.out())
        .contains("9 points proposed again: 2 differ, first that of trial 4");

    server.answers("POST /api/v1/sweeps/walk-2/replay", "{\"trials\":9,\"differing\":[]}");
    Run same = Run.of("replay", "walk-2", "--server", server.url());
    assertThat(same.exitCode()).isZero();
    assertThat(same.out()).isEqualTo("9 points proposed again: all the same\n");
  }

  @Test
  void tellsWhereEachRoundSearchesAndWhy() {
    server.answers(
        "GET " + SWEEP + "/rounds",
        "{\"rounds\":[{\"round\":0,\"firstTrial\":0,\"epochs\":4,\"trials\":40,\"around\":[],"
            + "\"reason\":null,\"parameters\":[{\"name\":\"rate\",\"min\":0.001,\"max\":10,"
            + "\"values\":null,\"logarithmic\":true,\"reason\":null}]},"
            + "{\"round\":1,\"firstTrial\":40,\"epochs\":20,\"trials\":24,\"around\":[3,7],"
            + "\"reason\":\"around the best 10 of 40 trials\",\"parameters\":[{\"name\":\"kind\","
            + "\"values\":[\"a\",\"b\"],\"logarithmic\":false,\"reason\":\"no evidence to cut it\"}]}]}");

    assertThat(Run.of("rounds", "walk-1", "--server", server.url()).out())
        .isEqualTo(
            """
            round 0: 40 trials from number 0 on, 4 epochs each
              hyperparameter  searched                  why
              rate            0.001 to 10, logarithmic  as asked
            round 1: 24 trials from number 40 on, 20 epochs each, around the best 10 of 40 trials
              hyperparameter  searched    why
              kind            one of a b  no evidence to cut it
            """);
  }

  @Test
  void tellsWhatLearningCurvesShowByDiagnosisAndByTrial() {
    server.answers("GET " + SWEEP + "/diagnoses", Documents.DIAGNOSES);

    assertThat(Run.of("diagnoses", "walk-1", "--server", server.url()).out())
        .isEqualTo(
            """
            2 trials: learning rate too high (rates 0.8 to 9.1)
              try a lower one
            1 trial: overfitting
              stop earlier

            trial  epoch  diagnosis            evidence
                3      2  learningRateTooHigh  it exploded
                4     12  learningRateTooHigh  it rose
                4     30  overfitting          a gap
            """);
    assertThat(Run.of("diagnoses", "walk-2", "--server", server.url()).out())
        .isEqualTo("nothing wrong in any learning curve so far\n");
  }

  @Test
  void theReportEndsWithWhatLearningCurvesShow() {
    server.answers("GET " + SWEEP, Documents.report("COMPLETED", "MAX_TRIALS", 4));
    server.answers("GET " + SWEEP + "/diagnoses", Documents.DIAGNOSES);

    assertThat(Run.of("show", "walk-1", "--server", server.url()).out())
        .endsWith(
            """
                    test.error 0.25
            curves  2 trials: learning rate too high (rates 0.8 to 9.1)
                    1 trial: overfitting
            """);
  }

  @Test
  void sendsPauseResumeCancelAndExtend() {
    for (String command : new String[] {"pause", "resume", "cancel", "extend"}) {
      server.answers("POST " + SWEEP + "/" + command, Documents.report("PAUSED", "", 1));
    }

    assertThat(Run.of("pause", "walk-1", "--server", server.url()).exitCode()).isZero();
    assertThat(Run.of("resume", "walk-1", "--server", server.url()).exitCode()).isZero();
    assertThat(Run.of("cancel", "walk-1", "--server", server.url()).exitCode()).isZero();
    Run.of("extend", "walk-1", "--max-trials", "128", "--server", server.url());

    assertThat(server.requests())
        .map(request -> request.replaceAll("\\s+", " "))
        .containsExactly(
            "POST " + SWEEP + "/pause",
            "POST " + SWEEP + "/resume",
            "POST " + SWEEP + "/cancel",
            "POST " + SWEEP + "/extend { \"maxTrialCount\" : 128 }");
  }

  @Test
  void enqueuesAPointAndStopsATrial() {
    server.answers("POST " + SWEEP + "/enqueue", Documents.report("RUNNING", "", 1));
    server.answers("POST " + SWEEP + "/trials/7/stop", Documents.report("RUNNING", "", 1));

    Run enqueue =
        Run.of(
            ("enqueue walk-1 --set rate=1e-3 --set units=64 --set activation=relu --set kind=\"3\""
                    + " --server "
                    + server.url())
                .split(" "));
    assertThat(enqueue.exitCode()).as(enqueue.err()).isZero();
    assertThat(Run.of("stop", "walk-1", "7", "--server", server.url()).exitCode()).isZero();

    assertThat(server.requests())
        .map(request -> request.replaceAll("\\s+", " "))
        .containsExactly(
            "POST "
                + SWEEP
                + "/enqueue { \"hyperparameters\" : { \"rate\" : 0.001, \"units\" : 64,"
                + " \"activation\" : \"relu\", \"kind\" : \"3\" } }",
            "POST " + SWEEP + "/trials/7/stop");
  }

  @Test
  void refusesAPointWithoutValues() {
    for (String words : new String[] {"", "--set", "--set rate"}) {
      Run run = Run.of(("enqueue walk-1 --server " + server.url() + " " + words).split(" "));
      assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
      assertThat(run.err()).contains("NAME=VALUE");
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void writesTheModelOfTheBestTrialOrOfTheOneThatIsNamed() throws IOException {
    server.answers("GET " + SWEEP, Documents.report("COMPLETED", "MAX_TRIALS", 4));
    server.answers("GET " + SWEEP + "/model?trial=2", 200, "application/zip", "two");
    server.answers("GET " + SWEEP + "/model?trial=0", 200, "application/zip", "zero");
    Path file = folder.resolve("model.zip");

    Run best =
        Run.of("export-model", "walk-1", "--output", file.toString(), "--server", server.url());
    assertThat(best.exitCode()).as(best.err()).isZero();
    assertThat(file).hasContent("two");
    Run.of(
        "export-model", "walk-1", "--trial", "0", "--output", "" + file, "--server", server.url());
    assertThat(file).hasContent("zero");
    assertThat(folder).isDirectoryContaining(each -> each.endsWith("model.zip"));
  }

  @Test
  void leavesTheFileAloneWhenThereIsNoModel() throws IOException {
    server.answers(
        "GET " + SWEEP + "/model?trial=9",
        404,
        "application/problem+json",
        "{\"detail\":\"expected a trial whose model is kept, got trial 9\"}");
    Path file = Files.writeString(folder.resolve("model.zip"), "as it was");

    Run run =
        Run.of(
            "export-model",
            "walk-1",
            "--trial",
            "9",
            "--output",
            "" + file,
            "--server",
            server.url());

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.err()).contains("expected a trial whose model is kept, got trial 9");
    assertThat(file).hasContent("as it was");
    assertThat(folder.toFile().list()).containsExactly("model.zip");
  }

  @Test
  void refusesToPredictWithoutRowsOrAnEnsemble() throws IOException {
    server.answers("GET " + SWEEP, Documents.report("COMPLETED", "MAX_TRIALS", 4));
    Path rows = Files.writeString(folder.resolve("rows.csv"), "1,2");

    Run none = Run.of("predict", "walk-1", "--data", "nowhere.csv", "--server", server.url());
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("--data: expected a file that can be read, got nowhere.csv");
    Run alone =
        Run.of("predict", "walk-1", "--data", "" + rows, "--ensemble", "--server", server.url());
    assertThat(alone.err()).contains("expected a sweep whose best models were combined");
    assertThat(alone.exitCode()).isEqualTo(1);
  }

  @Test
  void reportsAnEnsembleBesideTheBestAlone() {
    String ensemble =
        ",\"ensemble\":{\"size\":3,\"metrics\":{\"test.error\":0.1},\"average\":"
            + "{\"test.error\":0.15},\"best\":{\"test.error\":0.2},\"members\":["
            + "{\"number\":2,\"weight\":0.75},{\"number\":0,\"weight\":0.25},"
            + "{\"number\":1,\"weight\":0}]}}";
    String report = Documents.report("COMPLETED", "MAX_TRIALS", 4);
    server.answers("GET " + SWEEP, report.substring(0, report.length() - 1) + ensemble);

    assertThat(Run.of("show", "walk-1", "--server", server.url()).out())
        .endsWith(
            """
            ensemble of 3 models
              metric      selected  averaged  best alone
              test.error       0.1      0.15         0.2
              selected: trial 2 (75%), trial 0 (25%)
            """);
  }

  @Test
  void exportsToStandardOutputOrAFile() throws IOException {
    server.answers("GET " + SWEEP + "/export?format=csv", 200, "text/csv", "number,value\n0,1\n");
    Path file = folder.resolve("trials.csv");

    Run run = Run.of("export", "walk-1", "--server", server.url());
    Run.of("export", "walk-1", "--to", file.toString(), "--server", server.url());

    assertThat(run.out()).isEqualTo("number,value\n0,1\n");
    assertThat(file).hasContent("number,value\n0,1\n");
  }

  @Test
  void downWithoutAStackIsDone() {
    assertThat(Run.of("down", "--data", folder.toString()).exitCode()).isZero();
  }

  @Test
  void refusesOptionsThatCannotBe() throws IOException {
    String data = folder.toString();

    assertThat(Run.of("run", spec(), "--data", data, "--trainers", "0"))
        .isEqualTo(new Run(2, "", "barrido: --trainers: expected 1 to 64, got 0\n"));
    assertThat(Run.of("up", "--data", data, "--database", "localhost").exitCode()).isEqualTo(2);
    assertThat(Run.of("list", "--server", "localhost:8080").exitCode()).isEqualTo(2);
  }

  private String spec() throws IOException {
    return Files.writeString(folder.resolve("walk.yaml"), Documents.SPEC).toString();
  }
}
