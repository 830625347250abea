package dev.barrido.parts.health;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this service waits for at the moment, and why. Whoever waits says so each time that it tried
 * in vain, and says when that is over. Thread-safe.
 */
@Singleton
public class Waits {
  private final Map<String, String> reasons = new ConcurrentHashMap<>();

  /**
   * Somebody waits.
   *
   * @param what is waited for
   * @param reason what it said, or what became of asking it
   */
  public void began(String what, String reason) {
    reasons.put(what, reason);
  }

  /** It is there, or nobody waits for it any more. */
  public void over(String what) {
    reasons.remove(what);
  }

  /** The reasons, by what is waited for. */
  public Map<String, String> reasons() {
    return Map.copyOf(reasons);
  }
}
