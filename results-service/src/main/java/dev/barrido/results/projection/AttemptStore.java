package dev.barrido.results.projection;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Keeps which attempts may be under way. */
public interface AttemptStore {
  /**
   * Has the attempts at these jobs changed, and keeps them so; meanwhile nobody else changes them.
   *
   * @return what the change returned
   */
  <T> T change(Set<JobId> jobs, Function<Map<JobId, OpenAttempts>, T> change);
}
