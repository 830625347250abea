package dev.barrido.system.chaos;

import dev.barrido.parts.fault.FaultPoint;
import org.jspecify.annotations.Nullable;

/**
 * One process struck once.
 *
 * @param frozenMillis how long it stands still when it is frozen, or else 0
 * @param then the step at which the process that follows it dies too, null when at none
 */
record Strike(Target target, Blow blow, long frozenMillis, @Nullable FaultPoint then) {
  @Override
  public String toString() {
    String how = blow == Blow.FREEZE ? blow + " " + frozenMillis + " ms" : blow.toString();
    return how + " " + target + (then == null ? "" : ", then halt at " + then);
  }
}
