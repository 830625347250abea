package dev.barrido.cli.commands;

import dev.barrido.cli.CommandFailed;
import dev.barrido.cli.Console;
import dev.barrido.cli.client.SweepServer;
import dev.barrido.cli.local.ClosingHook;
import dev.barrido.cli.local.LocalStack;
import dev.barrido.cli.local.PrintedNotices;
import dev.barrido.cli.local.RunningStack;
import dev.barrido.cli.local.StackSettings;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.ToIntFunction;

/**
 * Where a command finds a server: one that was named, the local stack that runs already, or else a
 * stack of its own, which is gone when the command ends.
 */
final class AnyStack {
  private final Console console;
  private final ServerOptions server;
  private final StackOptions stack;

  AnyStack(Console console, ServerOptions server, StackOptions stack) {
    this.console = console;
    this.server = server;
    this.stack = stack;
  }

  /** Does this with the server, and returns what it returns. */
  int with(ToIntFunction<SweepServer> work) throws IOException {
    Optional<SweepServer> named = server.named();
    if (named.isPresent()) {
      return work.applyAsInt(named.get());
    }
    StackSettings settings = stack.settings(server.data.folder);
    Optional<RunningStack> running = RunningStack.on(settings.data());
    return running.isPresent() ? join(running.get(), work) : alone(settings, work);
  }

  private int join(RunningStack running, ToIntFunction<SweepServer> work) {
    console.err().println("using the stack held by process " + running.owner().pid());
    return work.applyAsInt(new SweepServer(running.addresses().server()));
  }

  private int alone(StackSettings settings, ToIntFunction<SweepServer> work) throws IOException {
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
              () -> work.applyAsInt(ownServer), task -> new Thread(task, "sweep").start());
      own.failure().thenAccept(why -> sweep.completeExceptionally(CommandFailed.failed(why)));
      return await(sweep);
    }
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
