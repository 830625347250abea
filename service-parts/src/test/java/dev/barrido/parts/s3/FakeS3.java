package dev.barrido.parts.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * As much of the S3 protocol as checkpoints and models need, of one bucket in memory: objects put,
 * got, deleted and listed page by page. Requests must be signed by the right key, bodies be what
 * was signed.
 */
public final class FakeS3 implements AutoCloseable {
  public static final String ACCESS_KEY = "tester";
  public static final String BUCKET = "bucket";
  private static final int PAGE = 2;
  private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

  private final ConcurrentSkipListMap<String, StoredObject> objects = new ConcurrentSkipListMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile boolean breakingOff;

  public FakeS3() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Bytes, and when they were written. */
  private record StoredObject(byte[] bytes, Instant modified) {}

  /** What goes back to the client. */
  private record Answer(int status, byte[] body) {
    static Answer of(int status, String body) {
      return new Answer(status, body.getBytes(StandardCharsets.UTF_8));
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public Map<String, byte[]> stored() {
    return objects.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, object -> object.getValue().bytes()));
  }

  public void put(String key, byte[] bytes) {
    objects.put(key, new StoredObject(bytes, Instant.now()));
  }

  public void age(String key, Instant moment) {
    objects.computeIfPresent(key, (name, object) -> new StoredObject(object.bytes(), moment));
  }

  /** From now on what is got ends half-way. */
  public void breakOff() {
    breakingOff = true;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Answer answer =
          isSigned(exchange, body) ? carriedOut(exchange, body) : error(403, "AccessDenied");
      exchange.getResponseHeaders().add("Content-Type", "application/xml");
      boolean none = answer.body().length == 0;
      exchange.sendResponseHeaders(answer.status(), none ? -1 : answer.body().length);
      if (!none) {
        boolean half = breakingOff && answer.status() == 200;
        int length = half ? answer.body().length / 2 : answer.body().length;
        exchange.getResponseBody().write(answer.body(), 0, length);
      }
    }
  }

  private static boolean isSigned(HttpExchange exchange, byte[] body) {
    String signature = exchange.getRequestHeaders().getFirst("Authorization");
    String content = exchange.getRequestHeaders().getFirst("X-amz-content-sha256");
    return signature != null
        && signature.startsWith("AWS4-HMAC-SHA256 Credential=" + ACCESS_KEY + "/")
        && (UNSIGNED.equals(content) || sha256(body).equals(content));
  }

  private Answer carriedOut(HttpExchange exchange, byte[] body) {
    String path = exchange.getRequestURI().getPath();
    String bucket = "/" + BUCKET;
    if (!path.equals(bucket) && !path.startsWith(bucket + "/")) {
      return error(404, "NoSuchBucket");
    }
    String key = path.length() <= bucket.length() + 1 ? "" : path.substring(bucket.length() + 1);
    return switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        put(key, body);
        yield Answer.of(200, "");
      }
      case "DELETE" -> {
        objects.remove(key);
        yield Answer.of(204, "");
      }
      case "GET" -> key.isEmpty() ? listed(query(exchange)) : got(objects.get(key));
      default -> error(405, "MethodNotAllowed");
    };
  }

  private static Answer got(@Nullable StoredObject object) {
    return object == null ? error(404, "NoSuchKey") : new Answer(200, object.bytes());
  }

  private Answer listed(Map<String, String> query) {
    String prefix = query.getOrDefault("prefix", "");
    String after = query.getOrDefault("continuation-token", "");
    List<Map.Entry<String, StoredObject>> found =
        objects.tailMap(after, false).entrySet().stream()
            .filter(object -> object.getKey().startsWith(prefix))
            .limit(PAGE + 1)
            .toList();
    boolean more = found.size() > PAGE;
    List<Map.Entry<String, StoredObject>> page = more ? found.subList(0, PAGE) : found;
    String contents = page.stream().map(FakeS3::entry).collect(Collectors.joining());
    String next =
        more
            ? "<NextContinuationToken>" + page.get(PAGE - 1).getKey() + "</NextContinuationToken>"
            : "";
    return Answer.of(
        200,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><IsTruncated>"
            + more
            + "</IsTruncated>"
            + contents
            + next
            + "</ListBucketResult>");
  }

  private static String entry(Map.Entry<String, StoredObject> object) {
    return "<Contents><Key>"
        + object.getKey()
        + "</Key><LastModified>"
        + object.getValue().modified().truncatedTo(ChronoUnit.MILLIS)
        + "</LastModified><Size>"
        + object.getValue().bytes().length
        + "</Size></Contents>";
  }

  private static Map<String, String> query(HttpExchange exchange) {
    String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                pair ->
                    pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static Answer error(int status, String code) {
    return Answer.of(status, "<Error><Code>" + code + "</Code><Message>no</Message></Error>");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
