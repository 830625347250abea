package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.parts.store.Transactions;
import dev.barrido.results.projection.SweepNews;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Remembers with each sweep which of its ends was told. */
@ApplicationScoped
class PostgresSweepNews implements SweepNews {
  private static final String UNTOLD =
      "select sweep_id, revision from sweep where ended_at > ?"
          + " and (told_revision is null or told_revision < revision) order by ended_at";
  private static final String TOLD =
      "update sweep set told_revision = ? where sweep_id = ?"
          + " and (told_revision is null or told_revision < ?)";

  private final Transactions transactions;
  private final Clock clock;

  PostgresSweepNews(DataSource dataSource, Clock clock) {
    this.transactions = new Transactions(dataSource);
    this.clock = clock;
  }

  @Override
  public List<End> untold(Duration atMostOld) {
    return transactions.in(
        connection -> {
          try (PreparedStatement query = connection.prepareStatement(UNTOLD)) {
            query.setTimestamp(1, Timestamp.from(clock.instant().minus(atMostOld)));
            List<End> ends = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
              while (rows.next()) {
                ends.add(new End(new SweepId(rows.getString(1)), rows.getInt(2)));
              }
            }
            return ends;
          }
        });
  }

  @Override
  public void told(End end) {
    transactions.in(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(TOLD)) {
            update.setInt(1, end.revision());
            update.setString(2, end.sweep().value());
            update.setInt(3, end.revision());
            return update.executeUpdate();
          }
        });
  }
}
