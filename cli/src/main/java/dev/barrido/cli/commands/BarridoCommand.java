package dev.barrido.cli.commands;

import dev.barrido.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a command: says how it is used. */
@Command(
    name = "barrido",
    description = "Finds good hyperparameters by training many candidates.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done; 1 the sweep, stack or server failed; 2 bad arguments, spec or data."
    },
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      UpCommand.class,
      DownCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      SubmitCommand.class,
      ListCommand.class,
      ShowCommand.class,
      WatchCommand.class,
      PauseCommand.class,
      ResumeCommand.class,
      CancelCommand.class,
      ExtendCommand.class,
      EnqueueCommand.class,
      StopCommand.class,
      DeleteCommand.class,
      BestCommand.class,
      ImportanceCommand.class,
      EfficiencyCommand.class,
      RoundsCommand.class,
      VerdictsCommand.class,
      DiagnosesCommand.class,
      DeadLettersCommand.class,
      ReplayCommand.class,
      ExportCommand.class,
      ExportModelCommand.class,
      PredictCommand.class,
      ValidateCommand.class,
      SearchersCommand.class,
      SchedulersCommand.class,
      VersionCommand.class,
      CommandLine.HelpCommand.class
    })
public final class BarridoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.BAD_INPUT.value();
  }
}
