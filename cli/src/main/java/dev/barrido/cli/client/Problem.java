package dev.barrido.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.barrido.cli.CommandFailed;
import java.util.ArrayList;
import java.util.List;

/**
 * A refusal of the server (RFC 9457).
 *
 * @param status the HTTP status
 * @param lines what to tell the user
 */
record Problem(int status, List<String> lines) {
  Problem {
    lines = List.copyOf(lines);
  }

  static Problem of(int status, String body) {
    if (!body.stripLeading().startsWith("{")) {
      return new Problem(status, List.of("the server answered " + status + ": " + body.strip()));
    }
    JsonNode document = SweepServer.read(body);
    List<String> lines = new ArrayList<>();
    for (JsonNode problem : document.path("problems")) {
      lines.add(line(problem));
    }
    if (lines.isEmpty()) {
      String title = document.path("title").asText("the server answered " + status);
      lines.add(document.path("detail").asText(title));
    }
    return new Problem(status, lines);
  }

  /** What was asked for was wrong with 400, 404, 413, 415 and 422; else it was the server. */
  CommandFailed failure() {
    String message = String.join("\n", lines);
    return switch (status) {
      case 400, 404, 413, 415, 422 -> CommandFailed.badInput(message);
      default -> CommandFailed.failed(message);
    };
  }

  private static String line(JsonNode problem) {
    String place = problem.path("path").asText();
    int line = problem.path("line").asInt(0);
    return place
        + (line > 0 ? " (line " + line + ")" : "")
        + ": "
        + problem.path("message").asText();
  }
}
