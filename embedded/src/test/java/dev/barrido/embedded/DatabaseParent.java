package dev.barrido.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that starts a database and waits to be killed. */
final class DatabaseParent {
  private DatabaseParent() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
    System.out.println(database.pid());
    Thread.sleep(Long.MAX_VALUE);
  }

  static Process start(Path folder) throws IOException {
    return start(folder, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** With programs of its own below {@code temporary}. */
  static Process start(Path folder, Path temporary) throws IOException {
    return new ProcessBuilder(
            ChildProcess.java(),
            EmbeddedDatabase.HEAP,
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            DatabaseParent.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static long databaseOf(Process parent) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8));
    return Long.parseLong(said.readLine());
  }
}
