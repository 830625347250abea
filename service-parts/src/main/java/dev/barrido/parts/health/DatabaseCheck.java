package dev.barrido.parts.health;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether the database answers, and takes writes: where the disk is full, or another server has
 * taken over, it may answer and take none.
 */
public final class DatabaseCheck implements HealthCheck {
  private static final int LIMIT_MILLIS = 2_000;

  private final DataSource dataSource;

  public DatabaseCheck(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
    try (Connection connection = dataSource.getConnection()) {
      return takesWrites(connection)
          ? answer.up().build()
          : answer.down().withData("reason", "it takes no writes, it is read-only").build();
    } catch (SQLException e) {
      return answer.down().withData("reason", "no answer: " + e.getMessage()).build();
    }
  }

  /** A connection that gives no answer in time is of no use to anybody else either. */
  private static boolean takesWrites(Connection connection) throws SQLException {
    int usual = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, LIMIT_MILLIS);
    try (Statement ask = connection.createStatement();
        ResultSet readOnly = ask.executeQuery("show transaction_read_only")) {
      return readOnly.next() && readOnly.getString(1).equals("off");
    } finally {
      if (!connection.isClosed()) {
        connection.setNetworkTimeout(Runnable::run, usual);
      }
    }
  }
}
