package dev.barrido.cli.client;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Reads the lines of a text/event-stream as the HTML standard describes them. */
final class ServerSentEvents {
  private static final String UNNAMED = "message";

  private final Consumer<ServerSentEvent> subscriber;
  private final List<String> data = new ArrayList<>();
  private String name = UNNAMED;

  private ServerSentEvents(Consumer<ServerSentEvent> subscriber) {
    this.subscriber = subscriber;
  }

  /** Hands over each event as its closing empty line arrives; an unfinished one is dropped. */
  static void read(Iterator<String> lines, Consumer<ServerSentEvent> subscriber) {
    ServerSentEvents events = new ServerSentEvents(subscriber);
    while (lines.hasNext()) {
      events.line(lines.next());
    }
  }

  private void line(String line) {
    if (line.isEmpty()) {
      dispatch();
      return;
    }
    int colon = line.indexOf(':');
    String field = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1);
    if (value.startsWith(" ")) {
      value = value.substring(1);
    }
    if (field.equals("event")) {
      name = value;
    } else if (field.equals("data")) {
      data.add(value);
    }
  }

  private void dispatch() {
    if (!data.isEmpty()) {
      subscriber.accept(new ServerSentEvent(name, String.join("\n", data)));
    }
    data.clear();
    name = UNNAMED;
  }
}
