package dev.barrido.trainer.training.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.barrido.events.FailureKind;
import dev.barrido.events.training.CommandTraining;
import dev.barrido.trainer.training.Epoch;
import dev.barrido.trainer.training.Fold;
import dev.barrido.trainer.training.Outcome;
import dev.barrido.trainer.training.TrialFailure;
import dev.barrido.trainer.training.UnusableState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class CommandEngineTest {
  /** Counts to BARRIDO_EPOCHS, and keeps how far it came. */
  private static final String COUNTER =
      """
      kept="$BARRIDO_CHECKPOINT_FOLDER/epoch"
      epoch=$(cat "$kept" 2>/dev/null || echo 0)
      while [ "$epoch" -lt "$BARRIDO_EPOCHS" ]; do
        epoch=$((epoch + 1))
        echo "$epoch" > "$kept.new" && mv "$kept.new" "$kept"
        echo "{\\"epoch\\": $epoch, \\"loss\\": $((100 - epoch)), \\"from\\": $BARRIDO_RESUME_FROM_EPOCH}"
        [ "$epoch" = "$BARRIDO_PAUSE_AT_EPOCH" ] && exit 0
      done
      echo '{"final": true, "test.loss": 7}'
      """;

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private Shell shell;

  @BeforeEach
  void inAFolderOfItsOwn() {
    shell = new Shell(folder);
  }

  @Test
  void takesALineOfMetricsForAnEpochAndEverythingElseForOutput() throws IOException {
    PausingSink sink = PausingSink.never();

    Outcome outcome =
        shell.train(
            """
            echo 'a word before'
            echo '{"loss": 3, "accuracy": 0.5, "note": "text"}'
            echo '{"level": "info", "time": 12}'
            echo '{"loss": 1.5}' | cat
            echo 'to standard error' >&2
            echo "  {'loss': 1}"
            echo '{"epoch": 4, "loss": 2, "infinite": Infinity}'
            echo '{"final": true, "test.loss": 9, "loss": 8}'
            """,
            sink);

    assertThat(sink.epochs())
        .containsExactly(
            new Epoch(1, Map.of("loss", 3.0, "accuracy", 0.5), false),
            new Epoch(2, Map.of("loss", 1.5), false),
            new Epoch(4, Map.of("loss", 2.0), false));
    assertThat(outcome).isEqualTo(new Outcome(4, 2, 1.5, Map.of("loss", 1.5, "test.loss", 9.0)));
    assertThat(Files.readString(shell.output()))
        .contains("a word before\n", "to standard error\n", "{\"loss\": 1.5}\n", "{'loss': 1}\n");
  }

  @Test
  void tellsTheProgramWhatItNeedsToKnowAndNothingElse() throws IOException {
    shell
        .withEpochs(7)
        .train(
            "env; echo \"args: $# <$1> <$2> $(pwd)\"; echo '{\"loss\": 1}'", PausingSink.never());

    List<String> lines = Files.readAllLines(shell.output());
    assertThat(lines)
        .contains(
            "BARRIDO_SWEEP_ID=shells-abc123",
            "BARRIDO_TRIAL_NUMBER=4",
            "BARRIDO_ATTEMPT=2",
            "BARRIDO_SEED=99",
            "BARRIDO_HYPERPARAMETERS={\"rate\":0.5}",
            "BARRIDO_OBJECTIVE=loss",
            "BARRIDO_EPOCHS=7",
            "BARRIDO_RESUME_FROM_EPOCH=0",
            "BARRIDO_PAUSE_AT_EPOCH=3",
            "UNITS=8",
            "LANG=C.UTF-8")
        .anyMatch(line -> line.startsWith("BARRIDO_TRIAL_ID=shells-abc123"))
        .anyMatch(line -> line.startsWith("args: 2 <a b> <*> " + folder))
        .noneMatch(line -> line.contains("xyzzy"));
  }

  @Test
  void tellsAFoldWhichRowsAreItsOwnAndKeepsItsOutputApart() throws IOException {
    shell.trainFold("env; echo '{\"loss\": 1}'", new Fold(1, 5, 77));

    assertThat(Files.readAllLines(shell.outputOfFold(1)))
        .contains("BARRIDO_FOLD=1", "BARRIDO_FOLDS=5", "BARRIDO_FOLD_SEED=77");
    assertThat(shell.output()).doesNotExist();
  }

  @Test
  void pausesWithTheCheckpointFolderAndGoesOnFromIt() throws IOException {
    PausingSink first = PausingSink.at(3);
    Outcome paused = shell.withEpochs(5).train(COUNTER, first);
    PausingSink second = PausingSink.never();
    Outcome outcome = shell.withEpochs(5).resume(COUNTER, first.state(), second);

    assertThat(first.numbers()).containsExactly(1, 2, 3);
    assertThat(paused.epochs()).isEqualTo(3);
    assertThat(second.epochs())
        .extracting(Epoch::number, epoch -> epoch.metrics().get("from"))
        .containsExactly(tuple(4, 3.0), tuple(5, 3.0));
    assertThat(outcome.bestEpoch()).isEqualTo(5);
    assertThat(outcome.metrics()).containsEntry("test.loss", 7.0);
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }

  @Test
  void keepsTheCheckpointFolderAfterEpochsWhileTheProgramRuns() {
    PausingSink sink = PausingSink.never();

    shell.withEpochs(3).train(COUNTER.replace("epoch=$((", "sleep 0.2; epoch=$(("), sink);

    assertThat(sink.kept()).isEqualTo(2);
  }

  @Test
  void epochsThatWereMeasuredBeforeCountOnce() {
    PausingSink first = PausingSink.at(3);
    shell.withEpochs(5).train(COUNTER, first);
    PausingSink second = PausingSink.never();

    shell
        .withEpochs(5)
        .resume(
            "for e in 2 3 4 5; do echo \"{\\\"epoch\\\": $e, \\\"loss\\\": 1}\"; done",
            first.state(),
            second);

    assertThat(second.numbers()).containsExactly(4, 5);
  }

  @Test
  void saysSoWhenTheProgramLeftNothingToGoOnFrom() {
    String forgetful = "while true; do echo '{\"loss\": 1}'; sleep 0.1; done";
    PausingSink first = PausingSink.at(2);
    shell.train(forgetful, first);

    assertThatThrownBy(() -> shell.resume(forgetful, first.state(), PausingSink.never()))
        .isInstanceOf(UnusableState.class)
        .hasMessageContaining("BARRIDO_CHECKPOINT_FOLDER");
  }

  @Test
  void letsAProgramThatIsStoppedKeepWhatItWants() throws IOException {
    String careful =
        """
        trap 'echo saved > "$BARRIDO_CHECKPOINT_FOLDER/late"; exit 143' TERM
        echo '{"loss": 1}'
        while true; do sleep 0.05; done
        """;
    PausingSink first = PausingSink.at(1);
    shell.train(careful, first);
    shell.resume(
        "cat \"$BARRIDO_CHECKPOINT_FOLDER/late\"; echo '{\"loss\": 1}'",
        first.state(),
        PausingSink.never());

    assertThat(Files.readString(shell.output())).contains("saved");
  }

  @Test
  void killsAProgramThatDoesNotListenWithAllThatItBegan() {
    String deaf =
        """
        trap '' TERM
        sleep NAP1 &
        setsid sleep NAP2 &
        echo '{"loss": 1}'
        wait; sleep NAP3
        """;

    Outcome outcome = shell.withStopGrace(Duration.ofMillis(200)).train(deaf, PausingSink.at(1));

    assertThat(outcome.epochs()).isEqualTo(1);
    assertThat(sleepers()).isEmpty();
  }

  @Test
  void leavesNothingBehindWhenAProgramEndsByItself() {
    shell.train("sleep NAP1 & echo '{\"loss\": 1}'", PausingSink.never());

    assertThat(sleepers()).isEmpty();
  }

  @Test
  void stopsBetweenEpochsWhenAsked() {
    PausingSink sink = PausingSink.afterTheFirstEpoch(Duration.ofSeconds(1));

    Outcome outcome = shell.train("echo '{\"loss\": 1}'; exec sleep NAP1", sink);

    assertThat(outcome.epochs()).isEqualTo(1);
    assertThat(sleepers()).isEmpty();
  }

  @Test
  void stopsAProgramThatMeasuresMoreThanItsEpochsAndHearsItsLastWords() {
    PausingSink sink = PausingSink.never();

    Outcome outcome =
        shell
            .withEpochs(2)
            .train(
                """
                trap 'echo "{\\"final\\": true, \\"test.loss\\": 5}"; exit 1' TERM
                while true; do echo '{"loss": 1}'; sleep 0.05; done
                """,
                sink);

    assertThat(sink.numbers()).containsExactly(1, 2);
    assertThat(outcome.metrics()).containsEntry("test.loss", 5.0);
  }

  @ParameterizedTest
  @CsvSource({"NaN,NaN", "-Infinity,-Infinity", "null,NaN", "\"Infinity\",Infinity"})
  void aTrialWhoseObjectiveIsNoNumberHasDiverged(String written, String says) {
    PausingSink sink = PausingSink.never();
    TrialFailure failure =
        failure("echo '{\"loss\": 2}'; echo '{\"loss\": " + written + ", \"rate\": 1}'", sink);

    assertThat(failure.kind()).isEqualTo(FailureKind.DIVERGED);
    assertThat(failure).hasMessage("loss: expected a finite number at epoch 2, got " + says);
    assertThat(sink.epochs().get(1)).isEqualTo(new Epoch(2, Map.of("rate", 1.0), true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          echo '{"epoch": 1, "acc": 1}'     | expected a number for the objective "loss" in every line with an epoch, got only [epoch, acc]
          echo '{"epoch": 0, "loss": 1}'    | expected "epoch" to be a whole number >= 1, the epochs done, got 0
          echo '{"epoch": "a", "loss": 1}'  | expected "epoch" to be a whole number >= 1, the epochs done, got a
          echo '{"loss": "low"}'            | expected a number for the objective "loss" in every line with an epoch, got "low"
          """)
  void metricsThatAreWrongFailTheSweepAtOnce(String script, String says) {
    TrialFailure failure = failure(script + "; exec sleep NAP1", PausingSink.never());

    assertThat(failure.kind()).isEqualTo(FailureKind.BAD_INPUT);
    assertThat(failure).hasMessage("the program's output: " + says);
    assertThat(sleepers()).isEmpty();
  }

  @Test
  void aProgramThatMeasuresNothingIsToldWhatCame() {
    TrialFailure failure =
        failure(
            "echo '{\"acc\": 1, \"err\": 2}'; echo '{\"loss\": 1'; echo bye", PausingSink.never());

    assertThat(failure.kind()).isEqualTo(FailureKind.BAD_INPUT);
    assertThat(failure)
        .hasMessageStartingWith(
            "expected JSON lines with \"loss\" on the program's standard output, got JSON lines with"
                + " [acc, err]; and the line \"{\"loss\": 1\", expected one JSON object: ")
        .hasMessageContaining("its output ends:\n{\"acc\": 1, \"err\": 2}\n{\"loss\": 1\nbye\n")
        .hasMessageContaining(shell.output().toString());
  }

  @Test
  void aLineThatIsTooLongIsCutAndSaidToBe() throws IOException {
    TrialFailure failure =
        failure(
            "printf '{\"loss\": 1, \"x\": \"'; head -c 300000 /dev/zero | tr '\\0' x; echo '\"}'",
            PausingSink.never());

    assertThat(failure).hasMessageContaining("which is longer than 65536 bytes");
    assertThat(failure.getMessage()).hasSizeLessThan(2_000);
    assertThat(Files.size(shell.output())).isLessThan(1 << 17);
  }

  @ParameterizedTest
  @CsvSource({
    "exit 3,BAD_HYPERPARAMETERS,the program ended with exit code 3",
    "exit 75,TRANSIENT,the program ended with exit code 75",
    "no-such-command,BAD_INPUT,the program ended with exit code 127",
    "kill -KILL $$,TRANSIENT,'the program was ended by signal 9 (SIGKILL), perhaps for want of memory'",
    "kill -SEGV $$,TRANSIENT,the program was ended by signal 11"
  })
  void aProgramThatEndsBadlyFailsWithItsLastLines(String end, FailureKind kind, String says) {
    TrialFailure failure =
        failure("echo '{\"loss\": 1}'; echo the reason >&2; " + end, PausingSink.never());

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure).hasMessageStartingWith(says).hasMessageContaining("the reason");
  }

  @Test
  void aProgramThatTakesTooLongIsEnded() {
    TrialFailure failure =
        catchThrowableOfType(
            TrialFailure.class,
            () ->
                shell
                    .withTimeLimit(Duration.ofSeconds(1))
                    .train("echo '{\"loss\": 1}'; sleep NAP1", PausingSink.never()));

    assertThat(failure.kind()).isEqualTo(FailureKind.BAD_HYPERPARAMETERS);
    assertThat(failure)
        .hasMessageStartingWith("the program took longer than training.timeLimit, 1 s");
    assertThat(sleepers()).isEmpty();
  }

  @Test
  void runsNoProgramThatWasNotAllowed() {
    assertThatThrownBy(
            () ->
                shell
                    .engine(List.of("python3"))
                    .train(command("sh"), Shell.ASSIGNMENT, PausingSink.never()))
        .isInstanceOf(TrialFailure.class)
        .hasMessage(
            "training.command[0]: expected a program that trainers may run, one of [python3],"
                + " got \"sh\"; their operator allows one with the setting trainer.command.allowed");
  }

  @Test
  void runsNoProgramInAFolderThatWasNotAllowed() {
    CommandTraining outside =
        new CommandTraining(
            List.of("sh"), Map.of(), elsewhere.toString(), 1, null, Duration.ofSeconds(1));

    assertThatThrownBy(
            () ->
                shell
                    .below(folder)
                    .engine(List.of("sh"))
                    .train(outside, Shell.ASSIGNMENT, PausingSink.never()))
        .isInstanceOf(TrialFailure.class)
        .hasMessageStartingWith("training.folder: expected a path below one of [" + folder + "]")
        .hasMessageContaining("trainer.command.roots");
  }

  @Test
  void saysThatAProgramIsNotThere() {
    assertThatThrownBy(
            () ->
                shell
                    .engine(List.of("*"))
                    .train(command("/nowhere/train"), Shell.ASSIGNMENT, PausingSink.never()))
        .isInstanceOf(TrialFailure.class)
        .hasMessage(
            "training.command[0]: expected a program that can be run, got \"/nowhere/train\", but"
                + " /nowhere/train does not exist");
  }

  private static CommandTraining command(String program) {
    return new CommandTraining(List.of(program), Map.of(), null, 1, null, Duration.ofSeconds(1));
  }

  private TrialFailure failure(String script, PausingSink sink) {
    return catchThrowableOfType(TrialFailure.class, () -> shell.train(script, sink));
  }

  private static List<String> sleepers() {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.map(process -> process.info().commandLine().orElse(""))
          .filter(line -> line.matches(".*\\bsleep " + Shell.NAP + "[0-9]"))
          .toList();
    }
  }
}
