package dev.barrido.cli.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Records that nobody could read, as text. */
public final class DeadLetterTexts {
  private static final int SHOWN_LETTERS = 160;

  private DeadLetterTexts() {}

  /** Newest first, each with its reason and the beginning of what it says. */
  public static List<String> of(JsonNode document) {
    JsonNode letters = document.path("deadLetters");
    if (letters.isEmpty()) {
      return List.of("no dead letters: every record could be read");
    }
    List<String> lines = new ArrayList<>();
    for (JsonNode letter : letters) {
      lines.add(head(letter));
      lines.add("  " + letter.path("reason").asText("no reason was given"));
      lines.add("  " + beginning(letter));
    }
    return lines;
  }

  /** One that was sent again. */
  public static List<String> replayed(JsonNode letter) {
    return List.of(letter.path("id").asText() + " was sent to " + letter.path("topic").asText());
  }

  private static String head(JsonNode letter) {
    return letter.path("id").asText()
        + "  "
        + Instant.ofEpochMilli(letter.path("diedAtEpochMillis").asLong())
        + "  "
        + letter.path("topic").asText("from nowhere")
        + "  key "
        + letter.path("key").asText("none")
        + "  "
        + letter.path("bytes").asInt()
        + " bytes";
  }

  /** Nothing in it may move the cursor of a terminal. */
  private static String beginning(JsonNode letter) {
    String value = letter.path("value").asText().replaceAll("\\p{Cntrl}+", " ").strip();
    return value.length() <= SHOWN_LETTERS ? value : value.substring(0, SHOWN_LETTERS) + " ...";
  }
}
