package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.parts.store.Json;
import dev.barrido.parts.store.Transactions;
import dev.barrido.results.projection.FinerRound;
import dev.barrido.results.projection.RoundStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Rounds in PostgreSQL. */
@ApplicationScoped
class PostgresRounds implements RoundStore {
  private final Transactions transactions;

  PostgresRounds(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public List<FinerRound> rounds(SweepId sweep) {
    return transactions.in(
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement(
                  "select * from round where sweep_id = ? order by round")) {
            query.setString(1, sweep.value());
            return read(query);
          }
        });
  }

  @Override
  public void keep(SweepId sweep, FinerRound round) {
    transactions.in(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into round (sweep_id, round, first_trial, parameters, reason, around)"
                      + " values (?, ?, ?, ?::json, ?, ?) on conflict do nothing")) {
            insert.setString(1, sweep.value());
            insert.setInt(2, round.round());
            insert.setInt(3, round.firstTrial());
            insert.setString(4, Json.write(round.parameters()));
            insert.setString(5, round.reason());
            insert.setArray(6, connection.createArrayOf("integer", round.around().toArray()));
            return insert.executeUpdate();
          }
        });
  }

  private static List<FinerRound> read(PreparedStatement query) throws SQLException {
    List<FinerRound> rounds = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        rounds.add(
            new FinerRound(
                row.getInt("round"),
                row.getInt("first_trial"),
                Json.parameters(row.getString("parameters")),
                row.getString("reason"),
                List.of((Integer[]) row.getArray("around").getArray())));
      }
    }
    return rounds;
  }
}
