package dev.barrido.cli.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** The file in a data folder by which other commands find the stack that runs on it. */
final class StackFile implements AutoCloseable {
  private static final String NAME = "stack.properties";

  private final Path file;

  private StackFile(Path file) {
    this.file = file;
  }

  /** Tells of a stack of this process; closing it takes that back. */
  static StackFile write(Path data, StackAddresses addresses) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
    properties.setProperty("started", startOf(ProcessHandle.current()));
    properties.setProperty("server", addresses.server().toString());
    properties.setProperty("proposer", addresses.proposer().toString());
    properties.setProperty("bootstrapServers", addresses.bootstrapServers());
    properties.setProperty("jdbcUrl", addresses.jdbcUrl());
    Path file = data.resolve(NAME);
    Path draft = data.resolve(NAME + ".draft");
    try (OutputStream out = Files.newOutputStream(draft)) {
      properties.store(out, "The stack that runs on this folder");
    }
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return new StackFile(file);
  }

  /** The stack that runs on a folder, if one does. */
  static Optional<RunningStack> read(Path data) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(data.resolve(NAME))) {
      properties.load(in);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(properties.getProperty("pid")))
        .filter(ProcessHandle::isAlive)
        .filter(owner -> startOf(owner).equals(properties.getProperty("started")))
        .map(owner -> new RunningStack(owner, addresses(properties)));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }

  private static StackAddresses addresses(Properties properties) {
    return new StackAddresses(
        URI.create(properties.getProperty("server")),
        URI.create(properties.getProperty("proposer")),
        properties.getProperty("bootstrapServers"),
        properties.getProperty("jdbcUrl"));
  }

  /** A process number may be given again; together with the start it is unique. */
  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }
}
