package dev.barrido.results.store;

import dev.barrido.results.projection.TrainerView;
import dev.barrido.results.projection.TrainerWork;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each slot of a trainer does, and did within the last hour. */
final class TrainerWorkRows {
  private static final String MEASURED =
      ".sweep_id = tried.sweep_id and made.number = tried.number"
          + " and made.attempt = tried.attempt and made.measured_at >= tried.started_at"
          + " and made.measured_at > now() - interval '5 minutes')";

  /** An attempt of a trial that has ended is over, whether or not its trainer said so. */
  private static final String LATELY =
      "select tried.*, tried.ended_at is null and trial.ended_at is null as open,"
          + " coalesce(tried.ending = 'LOST', tried.ended_at is null) as gone,"
          + " (select count(*) from measurement as made where tried.fold = -1 and made"
          + MEASURED
          + " + (select count(*) from fold_measurement as made where made.fold = tried.fold and made"
          + MEASURED
          + " as epochs, coalesce(tried.ended_at, trial.ended_at, tried.started_at) as heard"
          + " from attempt as tried join trial using (sweep_id, number)"
          + " where tried.ended_at > now() - interval '1 hour' or (tried.ended_at is null"
          + " and (trial.ended_at is null or trial.ended_at > now() - interval '1 hour'))"
          + " order by tried.started_at";

  private TrainerWorkRows() {}

  static List<TrainerWork> lately(Connection connection) throws SQLException {
    Map<String, Growing> slots = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(LATELY);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        slots.computeIfAbsent(rows.getString("trainer_id"), slot -> new Growing()).add(rows);
      }
    }
    List<TrainerWork> work = new ArrayList<>();
    slots.forEach((slot, growing) -> work.add(growing.of(slot)));
    return work;
  }

  /** A slot's work, attempt by attempt. */
  private static final class Growing {
    private final List<TrainerView.Work> busyWith = new ArrayList<>();
    private int epochs;
    private int ended;
    private int lost;
    private long heard;

    void add(ResultSet row) throws SQLException {
      epochs += row.getInt("epochs");
      heard = Math.max(heard, row.getTimestamp("heard").getTime());
      if (row.getBoolean("open")) {
        int fold = row.getInt("fold");
        busyWith.add(
            new TrainerView.Work(
                row.getString("sweep_id"),
                row.getInt("number"),
                fold < 0 ? null : (Integer) fold,
                row.getInt("attempt"),
                row.getTimestamp("started_at").getTime()));
      } else {
        ended++;
        lost += row.getBoolean("gone") ? 1 : 0;
      }
    }

    TrainerWork of(String slot) {
      return new TrainerWork(slot, busyWith, epochs, ended, lost, heard);
    }
  }
}
