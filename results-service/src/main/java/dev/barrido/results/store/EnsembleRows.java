package dev.barrido.results.store;

import dev.barrido.events.EnsembleEvaluated;
import dev.barrido.events.EnsembleScored;
import dev.barrido.events.EnsembleShare;
import dev.barrido.events.FailureKind;
import dev.barrido.events.SweepId;
import dev.barrido.events.TrialId;
import dev.barrido.parts.store.Json;
import dev.barrido.results.projection.EnsembleView;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Ensembles as rows; the first end of a task stands, and a report shows the latest task. */
final class EnsembleRows {
  private static final String INSERT =
      "insert into ensemble (sweep_id, task, attempt, trainer_id, failure_kind, message, members,"
          + " chosen, best_metrics, average_metrics, selection_metrics, elapsed_millis, ended_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)"
          + " on conflict do nothing";

  private EnsembleRows() {}

  static void write(Connection connection, List<EnsembleEvaluated> ends) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (EnsembleEvaluated end : ends) {
        fill(connection, insert, end);
        insert.executeUpdate();
      }
    }
  }

  static EnsembleScored scored(Connection connection, EnsembleEvaluated told) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select * from ensemble where sweep_id = ? and task = ?")) {
      query.setString(1, told.sweepId().value());
      query.setInt(2, told.task());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return new EnsembleScored(
            told.sweepId(),
            told.task(),
            kind(row.getString("failure_kind")),
            row.getString("message"),
            Json.metrics(row.getString("selection_metrics")),
            told.sentAtEpochMillis());
      }
    }
  }

  static Optional<EnsembleView> latest(Connection connection, SweepId sweep) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select * from ensemble where sweep_id = ? order by task desc limit 1")) {
      query.setString(1, sweep.value());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(view(sweep, row)) : Optional.empty();
      }
    }
  }

  private static void fill(Connection connection, PreparedStatement insert, EnsembleEvaluated end)
      throws SQLException {
    insert.setString(1, end.sweepId().value());
    insert.setInt(2, end.task());
    insert.setInt(3, end.attempt());
    insert.setString(4, end.trainerId().value());
    insert.setString(5, end.failureKind() == null ? null : end.failureKind().name());
    insert.setString(6, end.message());
    Object[] numbers = end.members().stream().map(EnsembleShare::number).toArray();
    insert.setArray(7, connection.createArrayOf("integer", numbers));
    Object[] chosen = end.members().stream().map(EnsembleShare::chosen).toArray();
    insert.setArray(8, connection.createArrayOf("integer", chosen));
    insert.setString(9, Json.write(end.bestMetrics()));
    insert.setString(10, Json.write(end.averageMetrics()));
    insert.setString(11, Json.write(end.selectionMetrics()));
    insert.setLong(12, end.elapsedMillis());
    insert.setTimestamp(13, new Timestamp(end.sentAtEpochMillis()));
  }

  private static EnsembleView view(SweepId sweep, ResultSet row) throws SQLException {
    List<EnsembleView.Member> members =
        members(
            sweep,
            (Integer[]) row.getArray("members").getArray(),
            (Integer[]) row.getArray("chosen").getArray());
    return new EnsembleView(
        members.size(),
        Json.metrics(row.getString("selection_metrics")),
        Json.metrics(row.getString("average_metrics")),
        Json.metrics(row.getString("best_metrics")),
        members,
        row.getString("failure_kind"),
        row.getString("message"));
  }

  private static List<EnsembleView.Member> members(
      SweepId sweep, Integer[] numbers, Integer[] chosen) {
    double sum = Arrays.stream(chosen).mapToInt(Integer::intValue).sum();
    return IntStream.range(0, numbers.length)
        .mapToObj(
            i ->
                new EnsembleView.Member(
                    TrialId.of(sweep, numbers[i]).value(),
                    numbers[i],
                    sum == 0 ? 0 : chosen[i] / sum))
        .toList();
  }

  private static @Nullable FailureKind kind(@Nullable String name) {
    return name == null ? null : FailureKind.valueOf(name);
  }
}
