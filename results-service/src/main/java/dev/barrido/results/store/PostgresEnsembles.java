package dev.barrido.results.store;

import dev.barrido.events.EnsembleEvaluated;
import dev.barrido.events.EnsembleScored;
import dev.barrido.events.Event;
import dev.barrido.parts.store.Transactions;
import dev.barrido.results.projection.EnsembleStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Ensembles in PostgreSQL. */
@ApplicationScoped
class PostgresEnsembles implements EnsembleStore {
  private final Transactions transactions;

  PostgresEnsembles(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public List<EnsembleScored> store(List<EnsembleEvaluated> told) {
    if (told.isEmpty()) {
      return List.of();
    }
    return transactions.in(
        connection -> {
          SweepTurns.take(connection, told.stream().map(Event::sweepId).toList());
          List<EnsembleEvaluated> ends = DeletedRows.without(connection, told);
          EnsembleRows.write(connection, ends);
          List<EnsembleScored> scored = new ArrayList<>();
          for (EnsembleEvaluated end : ends) {
            scored.add(EnsembleRows.scored(connection, end));
          }
          return scored;
        });
  }
}
