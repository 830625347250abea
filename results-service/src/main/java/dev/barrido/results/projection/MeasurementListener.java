package dev.barrido.results.projection;

import dev.barrido.events.Advice;
import dev.barrido.events.TrainerRecord;
import java.util.List;

/** Draws conclusions from what trainers said. */
@FunctionalInterface
public interface MeasurementListener {
  /**
   * What follows from these records, all of which are stored. Told them again, and whoever stored
   * them, it answers the same.
   *
   * @return in the order in which it is to be obeyed
   */
  List<? extends Advice> after(List<TrainerRecord> records);
}
