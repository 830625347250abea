package dev.barrido.results.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.barrido.parts.store.StoreUnavailable;
import dev.barrido.results.projection.Report;
import dev.barrido.results.projection.Results;
import dev.barrido.results.projection.SweepNews;
import dev.barrido.results.projection.SweepNews.End;
import dev.barrido.results.wiring.ResultsSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells the webhook, if there is one, of every end until it has taken it: at least once, and again
 * after a restart. One that does not answer is asked again after a pause that doubles.
 */
@ApplicationScoped
class WebhookThread {
  private static final Logger LOG = Logger.getLogger(WebhookThread.class);
  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final SweepNews news;
  private final Results results;
  private final ResultsSettings settings;
  private final ObjectMapper json;
  private final Thread thread = new Thread(this::run, "webhook");
  private Optional<Webhook> webhook = Optional.empty();
  private Duration pause = LOOK_EVERY;

  WebhookThread(SweepNews news, Results results, ResultsSettings settings, ObjectMapper json) {
    this.news = news;
    this.results = results;
    this.settings = settings;
    this.json = json;
  }

  void start(@Observes StartupEvent event) {
    Optional<URI> url = settings.webhook().url();
    webhook = url.map(address -> new Webhook(address, settings.webhook(), json));
    if (webhook.isPresent()) {
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    thread.interrupt();
  }

  private void run() {
    try {
      while (true) {
        pause = tellAll() ? LOOK_EVERY : longer(pause);
        Thread.sleep(pause.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether there is nothing left to tell. */
  private boolean tellAll() throws InterruptedException {
    try {
      for (End end : news.untold(FORGOTTEN_AFTER)) {
        tell(end);
      }
      return true;
    } catch (IOException | StoreUnavailable e) {
      LOG.warnf("webhook is told again in %s reason=%s", longer(pause), e.toString());
      return false;
    }
  }

  private void tell(End end) throws IOException, InterruptedException {
    Optional<Report> report = results.report(end.sweep());
    if (report.isPresent()) {
      webhook.orElseThrow().tell(report.get(), end.revision());
    }
    news.told(end);
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }
}
