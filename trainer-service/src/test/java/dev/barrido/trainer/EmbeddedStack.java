package dev.barrido.trainer;

import java.nio.file.Path;
import java.util.Map;

/** A broker of the tests' own, and a trainer of two slots. */
public class EmbeddedStack extends dev.barrido.parts.EmbeddedStack {
  @Override
  protected Map<String, String> settings(Path folder) {
    Map<String, String> settings = super.settings(folder);
    settings.put("trainer.slots", "2");
    settings.put("trainer.checkpoints.folder", folder.resolve("checkpoints").toString());
    settings.put("trainer.checkpoints.interval", "100ms");
    settings.put("trainer.models.folder", folder.resolve("models").toString());
    settings.put("trainer.heartbeat-interval", "200ms");
    return settings;
  }
}
