package dev.barrido.parts.models;

import dev.barrido.events.SweepId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps models where all services find them. Thread-safe, and safe with other processes. */
public interface ModelStore {
  /** Puts it in the place of the trial's last one, which stays until this one is whole. */
  void write(KeptModel model, Content content) throws IOException;

  /** The models of a sweep, best first. */
  List<KeptModel> list(SweepId sweep) throws IOException;

  /** What was written, if it is still there; whoever asked closes it. */
  Optional<InputStream> open(KeptModel model) throws IOException;

  /** Forgets a model, if it is there. */
  void delete(KeptModel model) throws IOException;

  /** Forgets all models of a sweep, and returns how many files those were. */
  int deleteAll(SweepId sweep) throws IOException;

  /** Forgets what was written before this moment, and returns how many there were. */
  int deleteOlderThan(Instant moment) throws IOException;

  /** The trial's model, if it has one. */
  default Optional<KeptModel> find(SweepId sweep, int number) throws IOException {
    return list(sweep).stream().filter(model -> model.number() == number).findFirst();
  }

  /** Forgets the trial's models that this one takes the place of. */
  default void forgetOthers(KeptModel latest) throws IOException {
    for (KeptModel other : list(latest.sweepId())) {
      if (other.number() == latest.number() && other.loss() != latest.loss()) {
        delete(other);
      }
    }
  }

  /**
   * Forgets all models of a sweep but so many of the best. Others may do so at the same time: a
   * model goes only when so many better ones are there, hence the best always stay.
   */
  default void keepBest(SweepId sweep, int most) throws IOException {
    List<KeptModel> models = list(sweep);
    for (KeptModel model : models.subList(Math.min(most, models.size()), models.size())) {
      delete(model);
    }
  }

  /** A model's bytes. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
