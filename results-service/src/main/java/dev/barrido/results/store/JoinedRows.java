package dev.barrido.results.store;

import dev.barrido.events.EpochMeasured;
import dev.barrido.events.TrialEnded;
import dev.barrido.events.TrialId;
import dev.barrido.parts.store.Json;
import dev.barrido.results.projection.JoinedEpoch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Epochs of trials with folds among the measurements, where each is judged once: the first mean of
 * an epoch stays, whatever folds come to it later.
 */
final class JoinedRows {
  private static final String UNDER_WAY =
      "select epoch from trial left join measurement on measurement.sweep_id = trial.sweep_id"
          + " and measurement.number = trial.number and epoch >= ?"
          + " where trial.sweep_id = ? and trial.number = ? and state in ('QUEUED', 'RUNNING')";
  private static final String MARK =
      "update measurement set folds = ?, released_by = ?"
          + " where sweep_id = ? and number = ? and epoch = ?";
  private static final String KEPT =
      "select * from measurement where sweep_id = ? and number = ? and epoch >= ?"
          + " and folds is not null order by epoch";

  private JoinedRows() {}

  /** Nothing is added to a trial that has ended, or waits; epochs ascend. */
  static void write(Connection connection, List<JoinedEpoch> epochs, FoldNews news)
      throws SQLException {
    Set<Integer> known = new HashSet<>();
    if (epochs.isEmpty()
        || !isUnderWay(connection, news, epochs.get(0).measured().epoch(), known)) {
      return;
    }
    List<JoinedEpoch> fresh =
        epochs.stream().filter(epoch -> !known.contains(epoch.measured().epoch())).toList();
    MeasurementRows.write(
        connection, fresh.stream().map(JoinedEpoch::measured).toList(), List.of());
    try (PreparedStatement mark = connection.prepareStatement(MARK)) {
      for (JoinedEpoch epoch : fresh) {
        mark.setArray(1, connection.createArrayOf("int4", epoch.folds().toArray()));
        mark.setObject(2, releasedBy(epoch, news), Types.INTEGER);
        mark.setString(3, news.sweep().value());
        mark.setInt(4, news.number());
        mark.setInt(5, epoch.measured().epoch());
        mark.addBatch();
      }
      mark.executeBatch();
    }
  }

  /** The epochs that came to count because of these records, now or when they came before. */
  static List<EpochMeasured> broughtAboutBy(Connection connection, FoldNews news)
      throws SQLException {
    List<EpochMeasured> epochs = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(KEPT)) {
      query.setString(1, news.sweep().value());
      query.setInt(2, news.number());
      query.setInt(3, news.fromEpoch());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          List<Integer> folds = List.of((Integer[]) row.getArray("folds").getArray());
          Integer releasedBy = row.getObject("released_by", Integer.class);
          boolean released = releasedBy != null && news.hasEnd(releasedBy);
          if (released || news.hasEpoch(row.getInt("epoch"), folds)) {
            epochs.add(epoch(row, news));
          }
        }
      }
    }
    return epochs;
  }

  /** Whether the trial is; adds the epochs that it has, from this one on. */
  private static boolean isUnderWay(
      Connection connection, FoldNews news, int fromEpoch, Set<Integer> known) throws SQLException {
    boolean underWay = false;
    try (PreparedStatement query = connection.prepareStatement(UNDER_WAY)) {
      query.setInt(1, fromEpoch);
      query.setString(2, news.sweep().value());
      query.setInt(3, news.number());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          underWay = true;
          known.add(row.getInt("epoch"));
        }
      }
    }
    return underWay;
  }

  private static @Nullable Integer releasedBy(JoinedEpoch epoch, FoldNews news) {
    List<TrialEnded> ends = news.ends();
    return ends.isEmpty() || news.hasEpoch(epoch.measured().epoch(), epoch.folds())
        ? null
        : ends.get(ends.size() - 1).fold();
  }

  private static EpochMeasured epoch(ResultSet row, FoldNews news) throws SQLException {
    return new EpochMeasured(
        news.sweep(),
        TrialId.of(news.sweep(), news.number()),
        news.number(),
        row.getInt("attempt"),
        news.trainer(),
        row.getInt("epoch"),
        row.getObject("objective", Double.class),
        row.getBoolean("diverged"),
        Json.metrics(row.getString("metrics")),
        row.getLong("elapsed_millis"),
        row.getTimestamp("measured_at").getTime());
  }
}
