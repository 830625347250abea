package dev.barrido.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The dashboard in a browser that notes every error and every host it asks. */
final class DashboardPage implements AutoCloseable {
  private static final double PATIENCE_MILLIS = 180_000;
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final String SERIOUS =
      "async () => (await axe.run()).violations"
          + ".filter(one => ['serious', 'critical'].includes(one.impact))"
          + ".map(one => one.id + ': ' + one.nodes.map(node => node.html).slice(0, 3).join(' | '))";

  private static final String ZOOMED =
      "async selector => { const charts = await import('/dashboard/charts/echarts.js');"
          + " const chart = charts.getInstanceByDom(document.querySelector(selector));"
          + " const [zoom] = chart.getOption().dataZoom; return zoom.end - zoom.start; }";

  private final URI server;
  private final BrowserContext context;
  private final Page page;
  private final List<String> errors = new ArrayList<>();
  private final List<String> otherHosts = new ArrayList<>();

  DashboardPage(URI server, Browser browser) {
    this.server = server;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions().setLocale("en-US").setViewportSize(1280, 900));
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    page.onRequest(request -> note(URI.create(request.url())));
  }

  Page page() {
    return page;
  }

  void open(String hash) {
    page.navigate(server + "/#" + hash);
  }

  Locator at(String selector) {
    return page.locator(selector);
  }

  /** The elements that a selector finds and whose words contain these. */
  Locator at(String selector, String words) {
    return page.locator(selector, new Page.LocatorOptions().setHasText(words));
  }

  void shows(String selector, String words) {
    assertThat(at(selector).first())
        .containsText(
            words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** Waits for an element that the selector finds and whose words contain these, wherever it is. */
  void has(String selector, String words) {
    at(selector, words).first().waitFor();
  }

  /** Waits until there is no such element any more. */
  void lacks(String selector) {
    at(selector).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  /** Replaces the template of a new sweep, once it is there. */
  void writesSpec(String spec) {
    page.waitForFunction("() => document.querySelector('#spec')?.value");
    at("#spec").fill(spec);
  }

  /** The number that stands first in a text of the page. */
  int number(String selector) {
    return Integer.parseInt(at(selector).first().textContent().replaceAll("\\D", ""));
  }

  void awaitNumber(String selector, int least) {
    page.waitForFunction(
        "([selector, least]) => Number(document.querySelector(selector)?.textContent.replace(/\\D/g, '')) >= least",
        List.of(selector, least),
        new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** Gives an element the focus, as whoever is about to press it does. */
  ElementHandle focuses(Locator locator) {
    locator.focus();
    return locator.elementHandle();
  }

  /** Whether an element that had the focus was left alone since. */
  boolean keeps(ElementHandle element) {
    return (Boolean) element.evaluate("one => one.isConnected && document.activeElement === one");
  }

  /** Waits for so many answers to questions whose address has this in it. */
  void awaitAnswers(String part, int count) {
    for (int i = 0; i < count; i++) {
      page.waitForResponse(response -> response.url().contains(part), () -> {});
    }
  }

  /** Drags from a point of an element to another, and waits for what is drawn then. */
  void drag(String selector, double fromX, double fromY, double toX, double toY) {
    BoundingBox box = at(selector).first().boundingBox();
    page.mouse().move(box.x + fromX, box.y + fromY);
    page.mouse().down();
    page.mouse().move(box.x + toX, box.y + toY, new Mouse.MoveOptions().setSteps(8));
    page.mouse().up();
    page.evaluate("() => new Promise(drawn => requestAnimationFrame(drawn))");
  }

  /** Turns the wheel over the middle of a chart until it shows a part of its axis. */
  void zooms(String selector) {
    at(selector).hover();
    page.mouse().wheel(0, -400);
    page.waitForFunction("async selector => await (" + ZOOMED + ")(selector) < 99", selector);
  }

  /** Which part of its axis a chart shows, in percent. */
  double zoomed(String selector) {
    return ((Number) page.evaluate(ZOOMED, selector)).doubleValue();
  }

  void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  /** Nothing that keeps people from using the view, as axe-core judges it. */
  void isAccessible() throws IOException {
    try (InputStream axe = Objects.requireNonNull(getClass().getResourceAsStream("/axe.min.js"))) {
      page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "; undefined");
    }
    assertThat((List<?>) page.evaluate(SERIOUS)).as(page.url()).isEmpty();
  }

  void fitsItsWidth() {
    assertThat(
            (Boolean)
                page.evaluate(
                    "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .as("no scrolling sideways at " + page.url())
        .isTrue();
  }

  List<String> errors() {
    return errors;
  }

  List<String> otherHosts() {
    return otherHosts;
  }

  private void note(URI asked) {
    boolean local = List.of("data", "blob").contains(asked.getScheme());
    if (!local && !server.getAuthority().equals(asked.getAuthority())) {
      otherHosts.add(asked.toString());
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
