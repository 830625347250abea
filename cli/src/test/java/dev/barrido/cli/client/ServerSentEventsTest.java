package dev.barrido.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerSentEventsTest {
  @Test
  void readsNamesAndDataOverSeveralLines() {
    assertThat(read("event: report", "data: {", "data:}", "", "data: x", ""))
        .containsExactly(
            new ServerSentEvent("report", "{\n}"), new ServerSentEvent("message", "x"));
  }

  @Test
  void passesOverCommentsIdsAndEventsWithoutData() {
    assertThat(read(": still here", "", "id: 7", "retry: 100", "event: nothing", "", "data: x", ""))
        .containsExactly(new ServerSentEvent("message", "x"));
  }

  @Test
  void dropsAnEventThatTheConnectionCutOff() {
    assertThat(read("event: report", "data: {\"sweep")).isEmpty();
  }

  private static List<ServerSentEvent> read(String... lines) {
    List<ServerSentEvent> events = new ArrayList<>();
    ServerSentEvents.read(List.of(lines).iterator(), events::add);
    return events;
  }
}
