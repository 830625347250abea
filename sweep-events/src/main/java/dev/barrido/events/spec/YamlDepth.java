package dev.barrido.events.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;

/** Refuses nesting that would exhaust the stack, before anything recursive meets it. */
final class YamlDepth {
  static final int DEEPEST = 60;

  private YamlDepth() {}

  static void check(String text, LoadSettings settings) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (depth > DEEPEST) {
        throw refused(event.getStartMark().map(mark -> mark.getLine() + 1).orElse(null));
      }
    }
  }

  static InvalidSpec refused(@Nullable Integer line) {
    String message = "expected values nested at most " + DEEPEST + " deep, got deeper ones";
    return new InvalidSpec(List.of(new Problem("the document", line, message)));
  }
}
