package dev.barrido.results.store;

import dev.barrido.events.SweepId;
import dev.barrido.parts.store.Transactions;
import dev.barrido.results.projection.AskedSweep;
import dev.barrido.results.projection.GivenVerdict;
import dev.barrido.results.projection.KeptVerdict;
import dev.barrido.results.projection.StoredFact;
import dev.barrido.results.projection.TrialEpoch;
import dev.barrido.results.projection.VerdictPage;
import dev.barrido.results.projection.VerdictQuery;
import dev.barrido.results.projection.VerdictStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** Verdicts in PostgreSQL. */
@ApplicationScoped
class PostgresVerdicts implements VerdictStore {
  private final Transactions transactions;

  PostgresVerdicts(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public Optional<AskedSweep> underWay(SweepId sweep) {
    return transactions.in(connection -> SweepRows.underWay(connection, sweep));
  }

  @Override
  public void judge(
      SweepId sweep, long after, Function<List<StoredFact>, List<GivenVerdict>> judge) {
    transactions.in(
        connection -> {
          SweepTurns.take(connection, List.of(sweep));
          List<StoredFact> facts = FactRows.after(connection, sweep, after);
          VerdictRows.write(connection, sweep, judge.apply(facts));
          return null;
        });
  }

  @Override
  public List<KeptVerdict> about(
      SweepId sweep, List<TrialEpoch> measured, List<TrialEpoch> paused) {
    return transactions.in(connection -> VerdictRows.about(connection, sweep, measured, paused));
  }

  @Override
  public List<KeptVerdict> all(SweepId sweep) {
    return transactions.in(connection -> VerdictRows.all(connection, sweep));
  }

  @Override
  public VerdictPage page(SweepId sweep, VerdictQuery query) {
    return transactions.in(connection -> VerdictRows.page(connection, sweep, query));
  }
}
