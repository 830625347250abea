package dev.barrido.core.sharing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who is queued next.
 *
 * @param places how many of its waiting trials each sweep queues now; sweeps that queue none are
 *     left out
 * @param held sweeps with trials that wait for their namespace's allowance and for nothing else
 */
public record Deal<S>(Map<S, Integer> places, Set<S> held) {
  public Deal {
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    held = Collections.unmodifiableSet(new LinkedHashSet<>(held));
  }
}
