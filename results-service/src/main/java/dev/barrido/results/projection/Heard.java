package dev.barrido.results.projection;

import dev.barrido.events.TrainerRecord;
import dev.barrido.events.TrialScored;
import java.util.List;

/**
 * What trainers said, as it is stored.
 *
 * @param records about trials as wholes: where folds were spoken of, what followed from them
 * @param scored the stored end of every trial that ended in it
 */
public record Heard(List<TrainerRecord> records, List<TrialScored> scored) {
  public Heard {
    records = List.copyOf(records);
    scored = List.copyOf(scored);
  }
}
