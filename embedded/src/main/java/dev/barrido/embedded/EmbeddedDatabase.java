package dev.barrido.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A PostgreSQL server on the loopback interface, at a port chosen by the system. Its cluster stays
 * in the data folder, written with every safety PostgreSQL has; a later start goes on with it.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  /**
   * Java's option for the heap of a process that starts a server: the first one on a machine
   * unpacks PostgreSQL's programs, which 96 MB do not suffice for.
   */
  public static final String HEAP = "-Xmx192m";

  private static final int ATTEMPTS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Asks for a fast shutdown when standard input ends and the server is still the same. */
  private static final String GUARD =
      "read -r _; [ \"$(head -n 1 \"$1\" 2>/dev/null)\" = \"$2\" ] && kill -INT \"$2\"";

  private final FolderLock lock;
  private final Path folder;
  private EmbeddedPostgres server;
  private volatile Postmaster postmaster;
  private ChildProcess guard;

  private EmbeddedDatabase(
      FolderLock lock,
      Path folder,
      EmbeddedPostgres server,
      Postmaster postmaster,
      ChildProcess guard) {
    this.lock = lock;
    this.folder = folder;
    this.server = server;
    this.postmaster = postmaster;
    this.guard = guard;
  }

  /** Starts a server and returns when it answers queries. */
  public static EmbeddedDatabase start(Path dataFolder) throws IOException {
    Path folder = dataFolder.toAbsolutePath();
    UserNamespaces.requireWhereRoot();
    FolderLock lock = FolderLock.take(folder);
    try {
      return start(folder, lock);
    } catch (IOException | RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  /** The address of the database {@code postgres}, its user included. */
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/postgres?user=postgres";
  }

  public long pid() {
    return postmaster.handle().pid();
  }

  public ProcessHandle handle() {
    return postmaster.handle();
  }

  public boolean isAlive() {
    return postmaster.handle().isAlive();
  }

  /** Starts it again at the same port, if it has died; returns when it answers queries. */
  public synchronized void restart() throws IOException {
    if (isAlive()) {
      return;
    }
    Path cluster = folder.resolve("cluster");
    server.close(); // lets go of its lock on the cluster
    server = launchAgain(folder, cluster, postmaster.port());
    postmaster = Postmaster.of(cluster).orElseThrow(() -> gone(folder));
    ChildProcess before = guard;
    guard = guard(folder, cluster, postmaster);
    before.close();
  }

  @Override
  public synchronized void close() throws IOException {
    server.close();
    guard.close();
    postmaster.stop();
    lock.close();
  }

  private static EmbeddedDatabase start(Path folder, FolderLock lock) throws IOException {
    Path cluster = folder.resolve("cluster");
    Path complete = folder.resolve("cluster-is-complete");
    if (Files.exists(complete)) {
      stopOrphan(cluster);
    } else {
      Tree.delete(cluster);
    }
    EmbeddedPostgres server = launch(folder, cluster);
    Postmaster postmaster = Postmaster.of(cluster).orElseThrow(() -> gone(folder));
    if (!Files.exists(complete)) {
      Files.createFile(complete);
    }
    return new EmbeddedDatabase(
        lock, folder, server, postmaster, guard(folder, cluster, postmaster));
  }

  private static EmbeddedPostgres launch(Path folder, Path cluster) throws IOException {
    for (int attempt = 1; ; attempt++) {
      EmbeddedPostgres server;
      try {
        server = settings(folder, cluster).start();
      } catch (IllegalStateException refused) {
        throw new IOException(gone(folder).getMessage(), refused);
      }
      int port = server.getPort();
      if (Postmaster.of(cluster).filter(ours -> ours.port() == port).isPresent()) {
        return server;
      }
      server.close();
      if (attempt == ATTEMPTS) {
        throw gone(folder);
      }
    }
  }

  /** A server process may outlive its postmaster by a moment; until then none can be started. */
  private static EmbeddedPostgres launchAgain(Path folder, Path cluster, int port)
      throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        return settings(folder, cluster).setPort(port).start();
      } catch (IOException | IllegalStateException refused) {
        if (Instant.now().isAfter(deadline)) {
          throw new IOException(gone(folder).getMessage(), refused);
        }
      }
    }
  }

  private static EmbeddedPostgres.Builder settings(Path folder, Path cluster) throws IOException {
    ProcessBuilder.Redirect log =
        ProcessBuilder.Redirect.appendTo(folder.resolve("database.log").toFile());
    return EmbeddedPostgres.builder()
        .setDataDirectory(cluster)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setOverrideWorkingDirectory(Binaries.folder().toFile())
        .setPGStartupWait(PATIENCE)
        .setLocaleConfig("locale", "C")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        // The library switches these off for throw-away tests; here the data is to be kept.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("shared_buffers", "32MB")
        .setServerConfig("max_connections", "100")
        .setErrorRedirector(log)
        .setOutputRedirector(log);
  }

  private static ChildProcess guard(Path folder, Path cluster, Postmaster postmaster)
      throws IOException {
    String pidFile = cluster.resolve(Postmaster.PID_FILE).toString();
    String pid = Long.toString(postmaster.handle().pid());
    return ChildProcess.start(
        "database-guard",
        List.of("/bin/sh", "-c", GUARD, "database-guard", pidFile, pid),
        folder.resolve("guard.log"));
  }

  private static void stopOrphan(Path cluster) throws IOException {
    var orphan = Postmaster.of(cluster);
    if (orphan.isPresent()) {
      orphan.get().stop();
    } else {
      Files.deleteIfExists(cluster.resolve(Postmaster.PID_FILE));
    }
  }

  private static IOException gone(Path folder) {
    return new IOException(
        "PostgreSQL did not start; see its log " + folder.resolve("database.log"));
  }
}
