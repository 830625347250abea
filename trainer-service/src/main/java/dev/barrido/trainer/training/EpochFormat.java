package dev.barrido.trainer.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An epoch, or none, in bytes. */
public final class EpochFormat {
  private static final int NONE = 0;

  private EpochFormat() {}

  public static void write(@Nullable Epoch epoch, DataOutputStream out) throws IOException {
    out.writeInt(epoch == null ? NONE : epoch.number());
    if (epoch == null) {
      return;
    }
    out.writeBoolean(epoch.diverged());
    out.writeInt(epoch.metrics().size());
    for (Map.Entry<String, Double> metric : new TreeMap<>(epoch.metrics()).entrySet()) {
      out.writeUTF(metric.getKey());
      out.writeDouble(metric.getValue());
    }
  }

  public static @Nullable Epoch read(DataInputStream in) throws IOException {
    int number = in.readInt();
    if (number == NONE) {
      return null;
    }
    boolean diverged = in.readBoolean();
    Map<String, Double> metrics = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      metrics.put(in.readUTF(), in.readDouble());
    }
    return new Epoch(number, metrics, diverged);
  }
}
