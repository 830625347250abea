package dev.barrido.proposer.application;

import java.util.Map;

/**
 * The quotas of all namespaces.
 *
 * @param usual where a namespace has none of its own, and where its own says nothing
 * @param own by namespace
 */
public record Quotas(Quota usual, Map<String, Quota> own) {
  /** For whoever needs none. */
  public static final Quotas NONE = new Quotas(new Quota(null, null, null, 1), Map.of());

  public Quotas {
    own = Map.copyOf(own);
  }

  Quota of(String namespace) {
    Quota named = own.get(namespace);
    return named == null ? usual : named.or(usual);
  }
}
