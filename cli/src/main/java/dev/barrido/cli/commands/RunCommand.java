package dev.barrido.cli.commands;

import dev.barrido.cli.CommandFailed;
import dev.barrido.cli.Console;
import dev.barrido.cli.SpecFile;
import dev.barrido.cli.Submission;
import dev.barrido.cli.client.Report;
import dev.barrido.cli.client.SweepServer;
import dev.barrido.cli.local.ClosingHook;
import dev.barrido.cli.local.LocalStack;
import dev.barrido.cli.local.PrintedNotices;
import dev.barrido.cli.local.RunningStack;
import dev.barrido.cli.local.StackSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code barrido run}. */
@Command(
    name = "run",
    description = "Runs a sweep to its end, on a local stack of its own where none is running.",
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private StackOptions stack = new StackOptions();
  @Mixin private OutputOption output = new OutputOption();

  @Parameters(paramLabel = "SPEC", description = "A YAML or JSON file.")
  private Path file = Path.of("");

  public RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Submission submission = Submission.of(SpecFile.read(file), server.isLocal());
    Optional<SweepServer> named = server.named();
    if (named.isPresent()) {
      return run(named.get(), submission);
    }
    StackSettings settings = stack.settings(server.data.folder);
    Optional<RunningStack> running = RunningStack.on(settings.data());
    return running.isPresent() ? join(running.get(), submission) : runAlone(settings, submission);
  }

  private int join(RunningStack running, Submission submission) {
    console.err().println("using the stack held by process " + running.owner().pid());
    return run(new SweepServer(running.addresses().server()), submission);
  }

  private int runAlone(StackSettings settings, Submission submission) throws IOException {
    console.err().println("starting the local stack on " + settings.data());
    LocalStack own = LocalStack.prepare(settings, new PrintedNotices(console.err(), stack.verbose));
    ClosingHook.closeAtExit(own);
    try {
      own.start();
    } catch (IOException e) {
      throw CommandFailed.failed(String.valueOf(e.getMessage()));
    }
    try (own) {
      SweepServer ownServer = new SweepServer(own.server());
      CompletableFuture<Integer> sweep =
          CompletableFuture.supplyAsync(
              () -> run(ownServer, submission), task -> new Thread(task, "sweep").start());
      own.failure().thenAccept(why -> sweep.completeExceptionally(CommandFailed.failed(why)));
      return await(sweep);
    }
  }

  private int run(SweepServer server, Submission submission) {
    String sweepId = server.submit(submission.text());
    console.err().println("sweep " + sweepId + " at " + server.address());
    Report report = Following.toTheEnd(console, server, sweepId, submission.trials());
    Following.print(console, output, server, report);
    return report.exitCode().value();
  }

  private static int await(CompletableFuture<Integer> sweep) {
    try {
      return sweep.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof CommandFailed known) {
        throw known;
      }
      throw failed;
    }
  }
}
