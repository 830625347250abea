package dev.barrido.cli.commands;

import dev.barrido.cli.CommandFailed;
import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.view.SchedulerList;
import dev.barrido.events.spec.Scheduler;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code barrido schedulers}. */
@Command(
    name = "schedulers",
    description =
        "Prints the schedulers that a spec may name, what they judge by, and their settings.",
    mixinStandardHelpOptions = true)
public final class SchedulersCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "Only this one.")
  private @Nullable String name;

  public SchedulersCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SchedulerList list = new SchedulerList(asked());
    output.print(console, list.document(), list.text());
    return ExitCode.OK.value();
  }

  private List<Scheduler> asked() {
    if (name == null) {
      return List.of(Scheduler.values());
    }
    return List.of(
        Scheduler.named(name)
            .orElseThrow(
                () ->
                    CommandFailed.badInput(
                        "a scheduler: expected one of " + Scheduler.names() + ", got " + name)));
  }
}
