package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.events.SweepState;
import dev.barrido.events.SweepStateChanged;
import dev.barrido.events.spec.SpecReader;
import dev.barrido.events.spec.SweepSpec;
import dev.barrido.parts.store.Json;
import dev.barrido.results.projection.AskedSweep;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sweeps as rows; a row follows the highest revision seen. */
final class SweepRows {
  private static final String UPSERT =
      "insert into sweep (sweep_id, name, state, end_reason, message, revision, seed, max_trials,"
          + " objective_type, spec, created_at, ended_at, namespace)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?)"
          + " on conflict (sweep_id) do update set state = excluded.state,"
          + " end_reason = excluded.end_reason, message = excluded.message,"
          + " revision = excluded.revision, max_trials = excluded.max_trials,"
          + " ended_at = excluded.ended_at where excluded.revision >= sweep.revision";

  private SweepRows() {}

  static void write(Connection connection, List<SweepStateChanged> sweeps) throws SQLException {
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      for (SweepStateChanged sweep : sweeps) {
        fill(upsert, sweep);
        upsert.executeUpdate();
      }
    }
  }

  static boolean has(Connection connection, SweepId sweep) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from sweep where sweep_id = ?")) {
      query.setString(1, sweep.value());
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  static AskedSweep asked(Connection connection, SweepId sweep) throws SQLException {
    return ofOne(
        connection,
        sweep,
        row ->
            new AskedSweep(SpecReader.read(Json.tree(row.getString("spec"))), row.getLong("seed")));
  }

  static Map<String, Object> document(Connection connection, SweepId sweep) throws SQLException {
    return ofOne(connection, sweep, row -> Json.tree(row.getString("spec")));
  }

  private static <T> T ofOne(Connection connection, SweepId sweep, RowReader<T> reader)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select spec, seed from sweep where sweep_id = ?")) {
      query.setString(1, sweep.value());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new IllegalArgumentException("expected a sweep that is stored, got " + sweep);
        }
        return reader.read(row);
      }
    }
  }

  /** The same while the sweep has not ended; empty too when it is not stored. */
  static Optional<AskedSweep> underWay(Connection connection, SweepId sweep) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select 1 from sweep where sweep_id = ? and state in ('RUNNING', 'PAUSED')")) {
      query.setString(1, sweep.value());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(asked(connection, sweep)) : Optional.empty();
      }
    }
  }

  private static void fill(PreparedStatement upsert, SweepStateChanged sweep) throws SQLException {
    boolean ended = sweep.state() != SweepState.RUNNING && sweep.state() != SweepState.PAUSED;
    upsert.setString(1, sweep.sweepId().value());
    upsert.setString(2, sweep.name());
    upsert.setString(3, sweep.state().name());
    upsert.setString(4, sweep.endReason() == null ? null : sweep.endReason().name());
    upsert.setString(5, sweep.message());
    upsert.setInt(6, sweep.revision());
    upsert.setLong(7, sweep.seed());
    upsert.setObject(8, sweep.maxTrials());
    upsert.setString(9, objectiveType(sweep.spec()));
    upsert.setString(10, Json.write(sweep.spec()));
    upsert.setTimestamp(11, new Timestamp(sweep.createdAtEpochMillis()));
    upsert.setString(13, namespace(sweep.spec()));
    upsert.setTimestamp(12, ended ? new Timestamp(sweep.sentAtEpochMillis()) : null);
  }

  /** That of spec.objective or of the first of spec.objectives; minimize when neither says. */
  private static String objectiveType(Map<String, Object> document) {
    Object spec = field(document, "spec");
    Object first =
        field(spec, "objectives") instanceof List<?> several && !several.isEmpty()
            ? several.get(0)
            : field(spec, "objective");
    return "maximize".equals(field(first, "type")) ? "MAXIMIZE" : "MINIMIZE";
  }

  private static String namespace(Map<String, Object> document) {
    return field(field(document, "metadata"), "namespace") instanceof String named
        ? named
        : SweepSpec.DEFAULT_NAMESPACE;
  }

  private static Object field(Object map, String name) {
    Object value = map instanceof Map<?, ?> fields ? fields.get(name) : null;
    return value == null ? Map.of() : value;
  }

  /** Makes something of a row. */
  @FunctionalInterface
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
