package dev.barrido.parts;

import dev.barrido.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with the first schema of a service, and what it wrote there. */
public final class OldDatabase implements AutoCloseable {
  private final EmbeddedDatabase database;
  private final PGSimpleDataSource source = new PGSimpleDataSource();
  private final String schema;

  private OldDatabase(EmbeddedDatabase database, String schema) {
    this.database = database;
    this.schema = schema;
    source.setUrl(database.jdbcUrl() + "&currentSchema=" + schema);
  }

  /** One whose only migration is the first of those on the class path. */
  public static OldDatabase ofFirstSchema(String schema) throws IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "old");
    OldDatabase old = new OldDatabase(EmbeddedDatabase.start(folder), schema);
    old.migrate("1");
    return old;
  }

  /** Writes as the service wrote then. */
  public void write(String statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }

  /** What a service of today does when it starts. */
  public DataSource upToDate() {
    migrate("latest");
    return source;
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(source)
        .schemas(schema)
        .defaultSchema(schema)
        .target(target)
        .load()
        .migrate();
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
