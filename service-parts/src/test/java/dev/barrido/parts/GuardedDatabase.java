package dev.barrido.parts;

import dev.barrido.embedded.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A database that has a certificate, which its clients check. */
public class GuardedDatabase implements QuarkusTestResourceLifecycleManager {
  private EmbeddedDatabase database;

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "guard");
      Certificate certificate = Certificate.in(folder.resolve("certificate"));
      database = EmbeddedDatabase.start(folder.resolve("database"));
      guard(certificate);
      return Map.of(
          "quarkus.datasource.jdbc.url",
          database.jdbcUrl() + "&sslmode=verify-full&sslrootcert=" + certificate.trusted(),
          "quarkus.datasource.username",
          "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** After resources of other tests, which start all the same and set less. */
  @Override
  public int order() {
    return 10;
  }

  @Override
  public void stop() {
    try {
      database.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void guard(Certificate certificate) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set ssl_cert_file = '" + certificate.trusted() + "'");
      statement.execute("alter system set ssl_key_file = '" + certificate.key() + "'");
      statement.execute("alter system set ssl = on");
      statement.execute("select pg_reload_conf()");
    }
  }
}
