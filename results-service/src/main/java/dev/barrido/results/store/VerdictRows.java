package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.results.projection.GivenVerdict;
import dev.barrido.results.projection.GivenVerdict.Kind;
import dev.barrido.results.projection.KeptVerdict;
import dev.barrido.results.projection.TrialEpoch;
import dev.barrido.results.projection.VerdictPage;
import dev.barrido.results.projection.VerdictQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Verdicts as rows; the first one of its trial, epoch and kind stands. */
final class VerdictRows {
  private static final String INSERT =
      "insert into verdict (sweep_id, number, epoch, kind, rule, rung, rank, rivals, objective,"
          + " threshold, to_rung, to_epoch, caused_by, caused_at_epoch)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
  private static final String KEPT =
      "select verdict.*, coalesce(trial.paused_epoch >= verdict.epoch, false) as waits,"
          + " array(select part.fold from fold as part where part.sweep_id = verdict.sweep_id"
          + " and part.number = verdict.number and part.end_state is not null"
          + " order by part.fold) as folds_ended"
          + " from verdict left join trial using (sweep_id, number)"
          + " where verdict.sweep_id = ? and verdict.kind <> 'CONTINUE'";
  private static final String ABOUT =
      " and ((verdict.caused_by, verdict.caused_at_epoch) in (select * from unnest(?, ?))"
          + " or (verdict.number, verdict.epoch) in (select * from unnest(?, ?)))";
  private static final String IN_ORDER = " order by verdict.id";

  private VerdictRows() {}

  static void write(Connection connection, SweepId sweep, List<GivenVerdict> verdicts)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (GivenVerdict verdict : verdicts) {
        insert.setString(1, sweep.value());
        insert.setInt(2, verdict.number());
        insert.setInt(3, verdict.epoch());
        insert.setString(4, verdict.kind().name());
        insert.setString(5, verdict.rule());
        insert.setObject(6, verdict.rung());
        insert.setObject(7, verdict.rank());
        insert.setInt(8, verdict.rivals());
        insert.setDouble(9, verdict.objective());
        insert.setObject(10, verdict.threshold());
        insert.setObject(11, verdict.toRung());
        insert.setObject(12, verdict.toEpoch());
        insert.setInt(13, verdict.causedBy());
        insert.setInt(14, verdict.causedAtEpoch());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  static List<KeptVerdict> about(
      Connection connection, SweepId sweep, List<TrialEpoch> measured, List<TrialEpoch> paused)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(KEPT + ABOUT + IN_ORDER)) {
      query.setString(1, sweep.value());
      query.setArray(2, Columns.of(connection, "int4", measured, TrialEpoch::number));
      query.setArray(3, Columns.of(connection, "int4", measured, TrialEpoch::epoch));
      query.setArray(4, Columns.of(connection, "int4", paused, TrialEpoch::number));
      query.setArray(5, Columns.of(connection, "int4", paused, TrialEpoch::epoch));
      return kept(query);
    }
  }

  static List<KeptVerdict> all(Connection connection, SweepId sweep) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(KEPT + IN_ORDER)) {
      query.setString(1, sweep.value());
      return kept(query);
    }
  }

  static VerdictPage page(Connection connection, SweepId sweep, VerdictQuery query)
      throws SQLException {
    String filter = filter(query);
    try (PreparedStatement count = connection.prepareStatement("select count(*)" + filter);
        PreparedStatement select =
            connection.prepareStatement("select *" + filter + " order by id limit ? offset ?")) {
      bind(count, sweep, query);
      int next = bind(select, sweep, query);
      select.setInt(next, query.limit());
      select.setInt(next + 1, query.offset());
      List<GivenVerdict> verdicts = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          verdicts.add(given(rows));
        }
      }
      try (ResultSet total = count.executeQuery()) {
        total.next();
        return new VerdictPage(total.getLong(1), verdicts);
      }
    }
  }

  /** Says no more than is asked for, so that an index is used where there is one. */
  private static String filter(VerdictQuery query) {
    return " from verdict where sweep_id = ?"
        + (query.number() == null ? "" : " and number = ?")
        + (query.kind() == null ? "" : " and kind = ?");
  }

  /** Binds the filter, and returns the next place. */
  private static int bind(PreparedStatement statement, SweepId sweep, VerdictQuery query)
      throws SQLException {
    int next = 1;
    statement.setString(next++, sweep.value());
    Integer number = query.number();
    if (number != null) {
      statement.setInt(next++, number);
    }
    Kind kind = query.kind();
    if (kind != null) {
      statement.setString(next++, kind.name());
    }
    return next;
  }

  private static List<KeptVerdict> kept(PreparedStatement query) throws SQLException {
    List<KeptVerdict> kept = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        List<Integer> ended = List.of((Integer[]) rows.getArray("folds_ended").getArray());
        kept.add(new KeptVerdict(given(rows), rows.getBoolean("waits"), ended));
      }
    }
    return kept;
  }

  private static GivenVerdict given(ResultSet row) throws SQLException {
    return new GivenVerdict(
        row.getInt("number"),
        row.getInt("epoch"),
        Kind.valueOf(row.getString("kind")),
        row.getString("rule"),
        row.getObject("rung", Integer.class),
        row.getObject("rank", Integer.class),
        row.getInt("rivals"),
        row.getDouble("objective"),
        row.getObject("threshold", Double.class),
        row.getObject("to_rung", Integer.class),
        row.getObject("to_epoch", Integer.class),
        row.getInt("caused_by"),
        row.getInt("caused_at_epoch"));
  }
}
