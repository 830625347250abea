import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Follows the learning curves of a sweep on Kafka until it ends, or of all sweeps for ever:
 *
 * <pre>java -cp 'results-service/target/quarkus-app/lib/main/*' examples/Subscribe.java BROKER [SWEEP]</pre>
 */
class Subscribe {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String sweep;
  private final Set<String> seen = new HashSet<>();
  private boolean over;

  Subscribe(String sweep) {
    this.sweep = sweep;
  }

  public static void main(String[] words) throws Exception {
    if (words.length < 1 || words.length > 2) {
      System.err.println("expected BROKER [SWEEP], such as localhost:9092 rectangles-random-k3f9x2");
      System.exit(2);
    }
    new Subscribe(words.length == 2 ? words[1] : null).follow(words[0]);
  }

  private void follow(String broker) throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", broker,
            // a group of its own reads everything, from the first record kept
            "group.id", "subscribe-" + UUID.randomUUID(),
            "auto.offset.reset", "earliest");
    StringDeserializer text = new StringDeserializer();
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, text, text)) {
      consumer.subscribe(List.of("barrido.metrics", "barrido.sweeps"));
      int records = 1;
      // the end of a sweep may be read before its last measurements: read until nothing is left
      while (!over || records > 0) {
        records = 0;
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
          hear(JSON.readTree(record.value()));
          records++;
        }
      }
    }
  }

  private void hear(JsonNode event) {
    String type = event.path("type").asText();
    if (sweep != null && !sweep.equals(event.path("sweepId").asText())) {
      return;
    }
    if (type.equals("EpochMeasured") && first(event, event.get("epoch").asText())) {
      System.out.printf(
          "%s epoch %d: %s%n",
          event.get("trialId").asText(),
          event.get("epoch").asInt(),
          event.path("diverged").asBoolean() ? "diverged" : event.path("objective").asText());
    } else if (type.equals("TrialEnded") && first(event, "end")) {
      System.out.printf(
          "%s %s: %s%n",
          event.get("trialId").asText(),
          event.get("endState").asText(),
          event.path("objective").asText());
    } else if (type.equals("SweepStateChanged") && sweep != null && event.hasNonNull("endReason")) {
      over = true;
    }
  }

  /** Delivery is at least once: what was heard before counts no second time. */
  private boolean first(JsonNode event, String what) {
    return seen.add(event.get("trialId").asText() + " " + what);
  }
}
