package dev.barrido.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
  private static final long LIMIT_SECONDS = 120;

  @TempDir Path folder;

  @Test
  void keepsRowsOverARestart() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      execute(database, "create table letter (value text)");
      execute(database, "insert into letter values ('a')");
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(ask(database, "select value from letter")).isEqualTo("a");
    }
  }

  @Test
  void writesToTheDiskBeforeItCommits() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(ask(database, "show fsync")).isEqualTo("on");
      assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
    }
  }

  @Test
  void twoDatabasesRunSideBySide() throws Exception {
    try (EmbeddedDatabase one = EmbeddedDatabase.start(folder.resolve("one"));
        EmbeddedDatabase other = EmbeddedDatabase.start(folder.resolve("other"))) {
      assertThat(one.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
      assertThat(ask(one, "show data_directory")).contains("one");
      assertThat(ask(other, "show data_directory")).contains("other");
    }
  }

  @Test
  void refusesAFolderThatAnotherOneUses() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(FolderInUse.class);
      assertThat(database.isAlive()).isTrue();
    }
  }

  @Test
  void beginsAgainWhereACrashLeftHalfAClusterBehind() throws Exception {
    Files.createDirectories(folder.resolve("cluster"));
    Files.writeString(folder.resolve("cluster").resolve("PG_VERSION"), "18");

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(ask(database, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void unpacksItsProgramsAgainWhereACrashLeftHalfOfThem() throws Exception {
    EmbeddedDatabase.start(folder.resolve("other")).close();
    for (Path version : unpackedIn(Binaries.folder())) {
      Path half =
          folder
              .resolve("temporary")
              .resolve(version.subpath(version.getNameCount() - 2, version.getNameCount()));
      Files.createDirectories(half.resolve("lib"));
      Files.createSymbolicLink(half.resolve("lib/libpq.so"), Path.of("libpq.so.5"));
    }

    Process parent = DatabaseParent.start(folder.resolve("database"), folder.resolve("temporary"));

    endsWith(parent);
  }

  @Test
  void endsWithAParentThatIsKilled() throws Exception {
    endsWith(DatabaseParent.start(folder));
  }

  @Test
  void stopsAServerThatAKilledParentAndGuardLeftBehind() throws Exception {
    Process parent = DatabaseParent.start(folder);
    long orphan = DatabaseParent.databaseOf(parent);
    List<ProcessHandle> guards = parent.descendants().toList();
    guards.forEach(ProcessHandle::destroyForcibly);
    parent.destroyForcibly().waitFor();
    assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isPresent();

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(ask(database, "select 1")).isEqualTo("1");
      assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
    }
  }

  /** A database is there, and gone once its parent is killed. */
  private static void endsWith(Process parent) throws Exception {
    ProcessHandle database = ProcessHandle.of(DatabaseParent.databaseOf(parent)).orElseThrow();

    parent.destroyForcibly().waitFor();

    database.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    assertThat(database.isAlive()).isFalse();
  }

  private static List<Path> unpackedIn(Path folder) throws Exception {
    try (Stream<Path> versions = Files.list(folder)) {
      return versions.toList();
    }
  }

  private static void execute(EmbeddedDatabase database, String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedDatabase database, String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
