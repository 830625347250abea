package dev.barrido.cli.commands;

import dev.barrido.cli.CommandFailed;
import dev.barrido.cli.client.SweepServer;
import dev.barrido.cli.local.RunningStack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which server a command speaks to: a named one, else the local stack. */
final class ServerOptions {
  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "The address of the results-service (default: the local stack's).")
  @Nullable URI server;

  @Mixin DataOption data = new DataOption();

  /** For a command that gives {@code --data} another meaning. */
  static ServerOptions of(@Nullable URI server, Path folder) {
    ServerOptions options = new ServerOptions();
    options.server = server;
    options.data.folder = folder;
    return options;
  }

  /** The named server. */
  Optional<SweepServer> named() {
    if (server == null) {
      return Optional.empty();
    }
    String scheme = String.valueOf(server.getScheme());
    if (!scheme.matches("https?") || server.getHost() == null) {
      throw CommandFailed.badInput(
          "--server: expected an address such as http://host:8080, got \"" + server + "\"");
    }
    return Optional.of(new SweepServer(server));
  }

  boolean isLocal() {
    return server == null;
  }

  /** The named server or the running stack. */
  SweepServer connect() throws IOException {
    Optional<SweepServer> named = named();
    return named.isPresent() ? named.get() : local();
  }

  private SweepServer local() throws IOException {
    return RunningStack.on(data.folder)
        .map(stack -> new SweepServer(stack.addresses().server()))
        .orElseThrow(
            () ->
                CommandFailed.failed(
                    "no stack runs on "
                        + data.folder
                        + ": start one with `barrido up`, or name a server with --server URL"));
  }
}
