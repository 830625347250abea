package dev.barrido.core.diagnosis;

import java.util.Map;

/**
 * What a rule saw.
 *
 * @param sinceEpoch where it began
 * @param evidence the figures it rests on, by name
 * @param sentence the same for people
 */
record Finding(int sinceEpoch, Map<String, Double> evidence, String sentence) {
  Finding {
    evidence = Map.copyOf(evidence);
  }
}
