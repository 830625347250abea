package dev.barrido.results.store;

import dev.barrido.events.Event;
import dev.barrido.events.PreflightJudged;
import dev.barrido.events.PreflightMeasured;
import dev.barrido.events.SweepId;
import dev.barrido.parts.store.Transactions;
import dev.barrido.results.projection.PreflightStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Preflights in PostgreSQL. */
@ApplicationScoped
class PostgresPreflights implements PreflightStore {
  private final Transactions transactions;

  PostgresPreflights(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public List<PreflightJudged> store(List<PreflightMeasured> told) {
    if (told.isEmpty()) {
      return List.of();
    }
    return transactions.in(
        connection -> {
          SweepTurns.take(connection, told.stream().map(Event::sweepId).toList());
          List<PreflightMeasured> measured = DeletedRows.without(connection, told);
          PreflightRows.write(connection, measured);
          List<PreflightJudged> judged = new ArrayList<>();
          for (PreflightMeasured one : measured) {
            judged.add(PreflightRows.judged(connection, one));
          }
          return judged;
        });
  }

  @Override
  public Optional<PreflightJudged> judged(SweepId sweep) {
    return transactions.in(connection -> PreflightRows.latest(connection, sweep));
  }
}
