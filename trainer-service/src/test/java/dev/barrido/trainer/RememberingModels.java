package dev.barrido.trainer;

import dev.barrido.events.SweepId;
import dev.barrido.parts.models.KeptModel;
import dev.barrido.parts.models.ModelStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A model store in memory. */
public final class RememberingModels implements ModelStore {
  private final Map<KeptModel, byte[]> models = new TreeMap<>();
  private boolean full;

  @Override
  public void write(KeptModel model, Content content) throws IOException {
    if (full) {
      throw new IOException("no space left, on purpose");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.writeTo(out);
    models.keySet().removeIf(other -> other.number() == model.number());
    models.put(model, out.toByteArray());
  }

  @Override
  public List<KeptModel> list(SweepId sweep) {
    return List.copyOf(models.keySet());
  }

  @Override
  public Optional<InputStream> open(KeptModel model) {
    return Optional.ofNullable(models.get(model)).map(ByteArrayInputStream::new);
  }

  @Override
  public void delete(KeptModel model) {
    models.remove(model);
  }

  @Override
  public int deleteAll(SweepId sweep) {
    int before = models.size();
    models.keySet().removeIf(model -> model.sweepId().equals(sweep));
    return before - models.size();
  }

  @Override
  public int deleteOlderThan(Instant moment) {
    throw new UnsupportedOperationException();
  }

  public void fill() {
    full = true;
  }

  public List<KeptModel> all() {
    return List.copyOf(models.keySet());
  }
}
