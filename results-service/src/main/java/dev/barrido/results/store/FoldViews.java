package dev.barrido.results.store;

import dev.barrido.parts.store.Json;
import dev.barrido.results.projection.FoldView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of folds, as PostgreSQL writes them together, as views. */
final class FoldViews {
  private FoldViews() {}

  static @Nullable List<FoldView> of(@Nullable String rows) {
    if (rows == null) {
      return null;
    }
    List<FoldView> folds = new ArrayList<>();
    for (Map<String, Object> row : Json.rows(rows)) {
      folds.add(view(row));
    }
    return folds;
  }

  private static FoldView view(Map<String, Object> row) {
    Object state = row.get("end_state");
    return new FoldView(
        whole(row, "fold"),
        state == null ? (rests(row) ? "PAUSED" : "RUNNING") : state.toString(),
        String.valueOf(row.get("trainer_id")),
        whole(row, "attempt"),
        row.get("objective") instanceof Number value ? (Double) value.doubleValue() : null,
        row.get("best_epoch") instanceof Number epoch ? (Integer) epoch.intValue() : null,
        whole(row, "epochs"));
  }

  private static boolean rests(Map<String, Object> row) {
    return row.get("rests_at") instanceof Number rung && whole(row, "epochs") <= rung.intValue();
  }

  private static int whole(Map<String, Object> row, String column) {
    return ((Number) Objects.requireNonNull(row.get(column), column)).intValue();
  }
}
