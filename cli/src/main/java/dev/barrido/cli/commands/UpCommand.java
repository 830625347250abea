package dev.barrido.cli.commands;

import dev.barrido.cli.CommandFailed;
import dev.barrido.cli.Console;
import dev.barrido.cli.ExitCode;
import dev.barrido.cli.local.BackgroundStack;
import dev.barrido.cli.local.RunningStack;
import dev.barrido.cli.local.StackAddresses;
import dev.barrido.cli.local.StackSettings;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code barrido up}. */
@Command(
    name = "up",
    description = "Starts the local stack in the background; unfinished sweeps go on.",
    mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private DataOption data = new DataOption();
  @Mixin private StackOptions stack = new StackOptions();
  @Mixin private OutputOption output = new OutputOption();

  public UpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    StackSettings settings = stack.settings(data.folder);
    Optional<RunningStack> already = RunningStack.on(data.folder);
    if (already.isPresent()) {
      console.err().println("already up, held by process " + already.get().owner().pid());
    }
    print(already.isPresent() ? already.get() : start(settings), settings);
    return ExitCode.OK.value();
  }

  private RunningStack start(StackSettings settings) {
    try {
      console.err().println("starting the local stack on " + settings.data());
      return BackgroundStack.start(settings);
    } catch (IOException e) {
      throw CommandFailed.failed(String.valueOf(e.getMessage()));
    }
  }

  private void print(RunningStack running, StackSettings settings) {
    StackAddresses addresses = running.addresses();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("server", addresses.server().toString());
    document.put("proposer", addresses.proposer().toString());
    document.put("bootstrapServers", addresses.bootstrapServers());
    document.put("jdbcUrl", addresses.jdbcUrl());
    document.put("pid", running.owner().pid());
    document.put("logs", settings.data().resolve("logs").toString());
    List<String> text =
        List.of(
            "server  " + addresses.server(),
            "kafka   " + addresses.bootstrapServers(),
            "sql     " + addresses.jdbcUrl(),
            "logs    " + settings.data().resolve("logs"));
    output.print(console, document, text);
  }
}
