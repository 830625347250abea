package dev.barrido.results.store;

import dev.barrido.events.Pool;
import dev.barrido.events.SweepId;
import dev.barrido.parts.store.Transactions;
import dev.barrido.results.projection.RunningPools;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The pools out of the specs of sweeps that run. */
@ApplicationScoped
class PostgresRunningPools implements RunningPools {
  private static final String RUNNING =
      "select coalesce(spec #>> '{spec,pool}', ?) as pool, sweep_id from sweep"
          + " where state = 'RUNNING' order by 1, created_at, sweep_id";

  private final Transactions transactions;

  PostgresRunningPools(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public Map<Pool, List<SweepId>> sweeps() {
    return transactions.in(
        connection -> {
          Map<Pool, List<SweepId>> sweeps = new LinkedHashMap<>();
          try (PreparedStatement query = connection.prepareStatement(RUNNING)) {
            query.setString(1, Pool.DEFAULT.name());
            try (ResultSet row = query.executeQuery()) {
              while (row.next()) {
                sweeps
                    .computeIfAbsent(new Pool(row.getString("pool")), pool -> new ArrayList<>())
                    .add(new SweepId(row.getString("sweep_id")));
              }
            }
          }
          return sweeps;
        });
  }
}
