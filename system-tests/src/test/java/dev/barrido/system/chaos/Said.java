package dev.barrido.system.chaos;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One record of a topic.
 *
 * @param key its key
 * @param atMillis when the broker's clients say it was sent
 */
record Said(String topic, String key, long atMillis, JsonNode value) {
  String type() {
    return value.path("type").asText();
  }

  String trial() {
    return value.path("trialId").asText();
  }

  String trainer() {
    return value.path("trainerId").asText();
  }

  /** Whether its trainer told a trial to the end, or to where it waits. */
  boolean leavesTrial() {
    return type().equals("TrialEnded") || type().equals("TrialPaused");
  }
}
