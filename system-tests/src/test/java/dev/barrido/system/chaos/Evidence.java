package dev.barrido.system.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What there is to see when all is over.
 *
 * @param reports the results-service's word on each sweep
 * @param proposed the proposer's
 * @param trials those of each sweep, as the results-service has them
 * @param curves the objective of every epoch that it stored, by trial and epoch
 * @param said all that crossed the topics
 * @param poison keys of records that no one can read
 * @param hits trainers that were struck in the middle of a trial
 */
record Evidence(
    Map<String, JsonNode> reports,
    Map<String, JsonNode> proposed,
    Map<String, List<JsonNode>> trials,
    Map<String, Map<Integer, Double>> curves,
    List<Said> said,
    List<String> poison,
    List<Hit> hits) {

  Stream<JsonNode> allTrials() {
    return trials.values().stream().flatMap(List::stream);
  }

  Stream<Said> said(String type) {
    return said.stream().filter(one -> one.type().equals(type));
  }

  /** What trainers said of a trial. */
  Stream<Said> story(String trial) {
    return said.stream()
        .filter(one -> one.topic().equals(Topics.METRICS))
        .filter(one -> one.trial().equals(trial));
  }

  /** Those whose trainer did not come to the end of what it was at. */
  Stream<Hit> interrupted() {
    return hits.stream()
        .filter(hit -> hit.blow() != Blow.FREEZE)
        .filter(
            hit ->
                story(hit.work().trial())
                    .filter(one -> one.trainer().equals(hit.work().trainer()))
                    .noneMatch(Said::leavesTrial));
  }
}
