package dev.barrido.cli.commands;

import dev.barrido.cli.client.SweepServer;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** Which server a command speaks to: a named one, else the local stack. */
final class ServerOptions {
  @Mixin NamedServer server = new NamedServer();

  @Mixin DataOption data = new DataOption();

  /** The named server. */
  Optional<SweepServer> named() {
    return server.find();
  }

  boolean isLocal() {
    return server.address == null;
  }

  /** The named server or the running stack. */
  SweepServer connect() throws IOException {
    return server.orOfStackOn(data.folder);
  }
}
