package dev.barrido.cli.commands;

import dev.barrido.cli.CommandFailed;
import dev.barrido.cli.client.SweepServer;
import dev.barrido.cli.local.RunningStack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A server that a command was told of, and what it is shown. */
final class NamedServer {
  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "The address of the results-service (default: the local stack's).")
  @Nullable URI address;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:BARRIDO_TOKEN}",
      description = "What the server is shown, where it asks for one (default: $$BARRIDO_TOKEN).")
  @Nullable String token;

  /** The server, if one was named. */
  Optional<SweepServer> find() {
    if (address == null) {
      return Optional.empty();
    }
    String scheme = String.valueOf(address.getScheme());
    if (!scheme.matches("https?") || address.getHost() == null) {
      throw CommandFailed.badInput(
          "--server: expected an address such as http://host:8080, got \"" + address + "\"");
    }
    return Optional.of(new SweepServer(address, token));
  }

  /** The server, or that of the stack which runs on a folder. */
  SweepServer orOfStackOn(Path folder) throws IOException {
    Optional<SweepServer> named = find();
    return named.isPresent() ? named.get() : ofStackOn(folder);
  }

  private static SweepServer ofStackOn(Path folder) throws IOException {
    return RunningStack.on(folder)
        .map(stack -> new SweepServer(stack.addresses().server()))
        .orElseThrow(
            () ->
                CommandFailed.failed(
                    "no stack runs on "
                        + folder
                        + ": start one with `barrido up`, or name a server with --server URL"));
  }
}
