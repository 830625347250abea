package dev.barrido.results.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.barrido.results.projection.Report;
import dev.barrido.results.wiring.ResultsSettings.WebhookSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's address that is told of every sweep that ends, with its report. */
final class Webhook {
  private static final String SIGNATURE = "X-Barrido-Signature";
  private static final String ALGORITHM = "HmacSHA256";

  private final URI url;
  private final WebhookSettings settings;
  private final ObjectMapper json;
  private final HttpClient http;

  /** The webhook at this address. */
  Webhook(URI url, WebhookSettings settings, ObjectMapper json) {
    if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
      throw new IllegalArgumentException(
          "results.webhook.url: expected an address that begins with http or https, got " + url);
    }
    this.url = url;
    this.settings = settings;
    this.json = json;
    this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
  }

  /**
   * Tells it of the end of a sweep.
   *
   * @param revision what parts this end from others of the same sweep
   * @throws IOException when it did not answer with a status of 200 to 299
   */
  void tell(Report report, int revision) throws IOException, InterruptedException {
    byte[] body = body(report, revision);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(settings.timeout())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    settings.secret().ifPresent(key -> request.header(SIGNATURE, "sha256=" + hmac(key, body)));
    int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status < 200 || status > 299) {
      throw new IOException("expected a status of 200 to 299, got " + status);
    }
  }

  private byte[] body(Report report, int revision) {
    try {
      return json.writeValueAsBytes(new Message("sweep.ended", revision, report));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a report is always JSON", e);
    }
  }

  private static String hmac(String key, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK knows " + ALGORITHM, e);
    }
  }

  /** What it is told. */
  record Message(String event, int revision, Report report) {}
}
