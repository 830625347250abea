package dev.barrido.proposer.store;

import dev.barrido.events.SweepId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What namespaces have used, and what that does to their sweeps. */
final class NamespaceRows {
  /** Numbers may be quoted in a spec. */
  static final String FOLDS =
      "coalesce((sweep.spec #>> '{spec,training,validation,folds}')::numeric, 1)";

  private static final String EPOCHS =
      "select namespace, sum(epochs)::bigint as epochs from (select sweep.namespace,"
          + " trial.fidelity_epochs * "
          + FOLDS
          + " as epochs from trial join sweep using (sweep_id) where fidelity_epochs is not null"
          + " union all select namespace, epochs from deleted_sweep) as used group by namespace";
  private static final String CANCELLED_AFTER =
      "with before as (select coalesce(fidelity_epochs, 0) as epochs from trial"
          + " where sweep_id = ? and number = ? and end_state = 'CANCELLED' for update)"
          + " update trial set fidelity_epochs = ? from before"
          + " where sweep_id = ? and number = ? and before.epochs < ?"
          + " returning ? - before.epochs";
  private static final String HOLD =
      "update sweep set held = ?, revision = revision + 1 where sweep_id = ?"
          + " and state in ('RUNNING', 'PAUSED') and held is distinct from ?";

  private NamespaceRows() {}

  static Map<String, Long> epochs(Connection connection) throws SQLException {
    Map<String, Long> epochs = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(EPOCHS);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        epochs.put(rows.getString("namespace"), rows.getLong("epochs"));
      }
    }
    return epochs;
  }

  static int cancelledAfter(Connection connection, SweepId sweep, int number, int epochs)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(CANCELLED_AFTER)) {
      update.setString(1, sweep.value());
      update.setInt(2, number);
      update.setInt(3, epochs);
      update.setString(4, sweep.value());
      update.setInt(5, number);
      update.setInt(6, epochs);
      update.setInt(7, epochs);
      try (ResultSet more = update.executeQuery()) {
        return more.next() ? more.getInt(1) : 0;
      }
    }
  }

  static int hold(Connection connection, SweepId sweep, @Nullable String reason)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(HOLD)) {
      update.setString(1, reason);
      update.setString(2, sweep.value());
      update.setString(3, reason);
      return update.executeUpdate();
    }
  }
}
