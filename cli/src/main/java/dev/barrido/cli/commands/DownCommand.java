package dev.barrido.cli.commands;

import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.local.RunningStack;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code barrido down}. */
@Command(
    name = "down",
    description = "Stops the local stack; its data stay.",
    mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private DataOption data = new DataOption();

  public DownCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<RunningStack> running = RunningStack.on(data.folder);
    if (running.isPresent()) {
      running.get().stop();
      console.err().println("stopped; the data stay in " + data.folder);
    } else {
      console.err().println("no stack runs on " + data.folder);
    }
    return ExitCode.OK.value();
  }
}
