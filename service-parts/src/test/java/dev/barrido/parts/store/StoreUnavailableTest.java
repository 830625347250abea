package dev.barrido.parts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreUnavailableTest {
  /**
   * Connection lost, serialization failure, disk full, too many connections, stopped, read-only.
   */
  @ParameterizedTest
  @ValueSource(strings = {"08006", "40001", "53100", "53300", "57P01", "58030", "25006"})
  void whatPassesMayBeAskedAgain(String state) {
    assertThat(StoreUnavailable.of(new SQLException("away", state)))
        .isInstanceOf(StoreUnavailable.class);
  }

  /** A value out of range, a duplicate, a syntax error. */
  @ParameterizedTest
  @ValueSource(strings = {"22003", "23505", "42601"})
  void whatIsWrongStaysWrong(String state) {
    assertThat(StoreUnavailable.of(new SQLException("wrong", state)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatABatchWasToStoreIsNotTold() {
    BatchUpdateException batch =
        new BatchUpdateException("insert ... values ('secret') was aborted", "53100", new int[0]);
    batch.setNextException(new SQLException("no space left on device", "53100"));

    assertThat(StoreUnavailable.of(batch))
        .hasMessage("the database did not answer: no space left on device")
        .hasCause(batch);
  }
}
