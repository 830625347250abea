package dev.barrido.results.store;

import dev.barrido.core.diagnosis.Diagnosis;
import dev.barrido.core.diagnosis.DiagnosisKind;
import dev.barrido.core.diagnosis.EpochFigures;
import dev.barrido.events.SweepId;
import dev.barrido.parts.store.Json;
import dev.barrido.parts.store.Transactions;
import dev.barrido.results.projection.DiagnosedCurve;
import dev.barrido.results.projection.DiagnosisStore;
import dev.barrido.results.projection.MadeDiagnosis;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Diagnoses in PostgreSQL. */
@ApplicationScoped
class PostgresDiagnoses implements DiagnosisStore {
  private final Transactions transactions;

  PostgresDiagnoses(DataSource dataSource) {
    this.transactions = new Transactions(dataSource);
  }

  @Override
  public DiagnosedCurve curve(SweepId sweep, int number) {
    return transactions.in(
        connection ->
            new DiagnosedCurve(
                epochs(connection, sweep, number),
                made(connection, " where sweep_id = ? and number = ?", sweep, number)));
  }

  @Override
  public void keep(SweepId sweep, List<MadeDiagnosis> made) {
    transactions.in(
        connection -> {
          SweepTurns.take(connection, List.of(sweep));
          boolean gone = DeletedRows.without(connection, List.of(sweep), id -> id).isEmpty();
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into diagnosis (sweep_id, number, kind, epoch, at_end, since_epoch,"
                      + " evidence, sentence) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)"
                      + " on conflict do nothing")) {
            for (MadeDiagnosis one : gone ? List.<MadeDiagnosis>of() : made) {
              fill(insert, sweep, one);
              insert.addBatch();
            }
            return insert.executeBatch();
          }
        });
  }

  @Override
  public List<MadeDiagnosis> made(SweepId sweep) {
    return transactions.in(connection -> made(connection, " where sweep_id = ?", sweep));
  }

  @Override
  public List<MadeDiagnosis> made(SweepId sweep, int number) {
    return transactions.in(
        connection -> made(connection, " where sweep_id = ? and number = ?", sweep, number));
  }

  private static List<EpochFigures> epochs(Connection connection, SweepId sweep, int number)
      throws SQLException {
    List<EpochFigures> epochs = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select epoch, diverged, metrics from measurement"
                + " where sweep_id = ? and number = ? order by epoch")) {
      query.setString(1, sweep.value());
      query.setInt(2, number);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          epochs.add(
              EpochFigures.of(
                  row.getInt("epoch"),
                  row.getBoolean("diverged"),
                  Json.metrics(row.getString("metrics"))));
        }
      }
    }
    return epochs;
  }

  private static List<MadeDiagnosis> made(
      Connection connection, String which, SweepId sweep, Integer... number) throws SQLException {
    List<MadeDiagnosis> made = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select * from diagnosis" + which + " order by number, epoch, at_end, kind")) {
      query.setString(1, sweep.value());
      for (int i = 0; i < number.length; i++) {
        query.setInt(i + 2, number[i]);
      }
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          made.add(made(row));
        }
      }
    }
    return made;
  }

  private static MadeDiagnosis made(ResultSet row) throws SQLException {
    return new MadeDiagnosis(
        row.getInt("number"),
        new Diagnosis(
            DiagnosisKind.of(row.getString("kind")),
            row.getInt("epoch"),
            row.getInt("since_epoch"),
            Json.metrics(row.getString("evidence")),
            row.getString("sentence")),
        row.getBoolean("at_end"));
  }

  private static void fill(PreparedStatement insert, SweepId sweep, MadeDiagnosis made)
      throws SQLException {
    Diagnosis diagnosis = made.diagnosis();
    insert.setString(1, sweep.value());
    insert.setInt(2, made.number());
    insert.setString(3, diagnosis.kind().id());
    insert.setInt(4, diagnosis.epoch());
    insert.setBoolean(5, made.atEnd());
    insert.setInt(6, diagnosis.sinceEpoch());
    insert.setString(7, Json.write(diagnosis.evidence()));
    insert.setString(8, diagnosis.sentence());
  }
}
