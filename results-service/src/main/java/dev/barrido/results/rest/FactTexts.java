package dev.barrido.results.rest;

import dev.barrido.events.codec.EventCodec;
import dev.barrido.results.projection.LiveFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a fact, made once for all who watch its sweep: they are told of it one after another,
 * so that the last one is all that has to be kept.
 */
@ApplicationScoped
class FactTexts {
  private record Kept(LiveFact fact, String json) {}

  private final EventCodec codec;
  private volatile @Nullable Kept last;

  FactTexts(EventCodec codec) {
    this.codec = codec;
  }

  String of(LiveFact live) {
    Kept kept = last;
    if (kept == null || kept.fact() != live) {
      kept = new Kept(live, new String(codec.encode(live.fact()), StandardCharsets.UTF_8));
      last = kept;
    }
    return kept.json();
  }
}
