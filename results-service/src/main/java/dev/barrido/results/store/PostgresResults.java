package dev.barrido.results.store;

import dev.barrido.events.ObjectiveType;
import dev.barrido.events.SweepId;
import dev.barrido.parts.search.Merits;
import dev.barrido.parts.store.Transactions;
import dev.barrido.results.projection.AskedSweep;
import dev.barrido.results.projection.Curve;
import dev.barrido.results.projection.CurveQuery;
import dev.barrido.results.projection.ParetoFront;
import dev.barrido.results.projection.ProgressView;
import dev.barrido.results.projection.Report;
import dev.barrido.results.projection.Results;
import dev.barrido.results.projection.TrialPage;
import dev.barrido.results.projection.TrialQuery;
import dev.barrido.results.projection.TrialView;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Answers out of PostgreSQL. */
@ApplicationScoped
class PostgresResults implements Results {
  private static final int FETCHED_AT_ONCE = 500;

  private final Transactions transactions;
  private final Clock clock;
  private final AskedSweeps asked = new AskedSweeps();
  private final KeptFronts fronts = new KeptFronts();

  PostgresResults(DataSource dataSource, Clock clock) {
    this.transactions = new Transactions(dataSource);
    this.clock = clock;
  }

  @Override
  public List<Report> reports(@Nullable String namespace) {
    return transactions.in(
        connection -> {
          List<Report> reports = new ArrayList<>();
          for (SweepId sweep : sweepIds(connection, namespace)) {
            ReportQuery.run(connection, sweep, asked, clock.millis()).ifPresent(reports::add);
          }
          return reports;
        });
  }

  @Override
  public Optional<Report> report(SweepId sweep) {
    return transactions.in(
        connection -> {
          Optional<Report> report = ReportQuery.run(connection, sweep, asked, clock.millis());
          if (report.isEmpty()) {
            return report;
          }
          Merits merits = asked.merits(connection, sweep);
          if (!merits.several()) {
            return report;
          }
          ParetoFront front = fronts.of(connection, sweep, merits);
          return Optional.of(ReportQuery.withFront(connection, sweep, report.get(), merits, front));
        });
  }

  @Override
  public boolean has(SweepId sweep) {
    return transactions.in(connection -> SweepRows.has(connection, sweep));
  }

  @Override
  public AskedSweep asked(SweepId sweep) {
    return transactions.in(connection -> asked.of(connection, sweep));
  }

  @Override
  public Map<String, Object> document(SweepId sweep) {
    return transactions.in(connection -> SweepRows.document(connection, sweep));
  }

  @Override
  public Optional<TrialView> trial(SweepId sweep, int number) {
    return transactions.in(
        connection -> TrialRows.one(connection, sweep, ranking(connection, sweep), number));
  }

  @Override
  public TrialPage trials(SweepId sweep, TrialQuery query) {
    return transactions.in(
        connection -> TrialRows.page(connection, sweep, ranking(connection, sweep), query));
  }

  @Override
  public List<TrialView> best(SweepId sweep, int limit) {
    return transactions.in(
        connection -> {
          Merits merits = asked.merits(connection, sweep);
          if (!merits.several()) {
            return TrialRows.best(connection, sweep, merits, limit);
          }
          List<Integer> front = fronts.of(connection, sweep, merits).numbers();
          return FrontRows.views(
              connection, sweep, merits, front.subList(0, Math.min(limit, front.size())));
        });
  }

  @Override
  public TrialPage sample(SweepId sweep, int limit) {
    return transactions.in(
        connection -> {
          List<Integer> numbers =
              SampledNumbers.of(connection, sweep, maximizes(connection, sweep), limit);
          return TrialRows.some(connection, sweep, ranking(connection, sweep), numbers);
        });
  }

  @Override
  public ProgressView progress(SweepId sweep, int limit) {
    return transactions.in(
        connection -> ProgressRows.read(connection, sweep, maximizes(connection, sweep), limit));
  }

  @Override
  public List<Curve> curves(SweepId sweep, CurveQuery query) {
    return transactions.in(
        connection -> {
          Integer limit = query.limit();
          List<Integer> numbers =
              limit == null || !query.numbers().isEmpty()
                  ? query.numbers()
                  : SampledNumbers.of(connection, sweep, maximizes(connection, sweep), limit);
          return CurveRows.read(connection, sweep, query, numbers);
        });
  }

  private boolean maximizes(Connection connection, SweepId sweep) throws SQLException {
    return asked.of(connection, sweep).spec().objective().type() == ObjectiveType.MAXIMIZE;
  }

  @Override
  public Map<Integer, Map<String, Object>> points(SweepId sweep, Set<Integer> numbers) {
    return transactions.in(connection -> TrialRows.points(connection, sweep, numbers));
  }

  @Override
  public void eachTrial(SweepId sweep, Consumer<TrialView> consumer) {
    transactions.in(
        connection -> {
          Ranking ranking = ranking(connection, sweep);
          try (PreparedStatement query = TrialRows.all(connection, sweep)) {
            query.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = query.executeQuery()) {
              while (rows.next()) {
                consumer.accept(TrialRows.view(rows, ranking));
              }
            }
          }
          return null;
        });
  }

  private Ranking ranking(Connection connection, SweepId sweep) throws SQLException {
    Merits merits = asked.merits(connection, sweep);
    return new Ranking(
        merits,
        merits.several() ? Set.copyOf(fronts.of(connection, sweep, merits).numbers()) : null);
  }

  private static List<SweepId> sweepIds(Connection connection, @Nullable String namespace)
      throws SQLException {
    List<SweepId> sweeps = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select sweep_id from sweep where namespace = coalesce(?, namespace)"
                + " order by created_at desc, sweep_id")) {
      query.setString(1, namespace);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          sweeps.add(new SweepId(rows.getString(1)));
        }
      }
    }
    return sweeps;
  }
}
