package dev.barrido.cli.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The main class of a service that says where it listens and is ready at the third question. */
public final class TinyService {
  private TinyService() {}

  public static void main(String[] arguments) throws IOException {
    if (Boolean.getBoolean("dies")) {
      System.err.println("I cannot live like this");
      System.exit(3);
    }
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    int[] asked = {0};
    http.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(++asked[0] < 3 ? 503 : 200, -1);
          exchange.close();
        });
    http.start();
    System.out.println("asked " + System.getProperty("greeting") + " " + System.getenv("WORD"));
    System.out.println("Listening on: http://127.0.0.1:" + http.getAddress().getPort());
  }

  /** A command like that of a real service: a jar whose manifest names this class. */
  static ServiceCommand command(Path folder, Map<String, String> properties) throws IOException {
    Path jar = folder.resolve("tiny.jar");
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, TinyService.class.getName());
    main.put(new Attributes.Name("Add-Opens"), "java.base/java.lang java.base/java.util");
    main.put(
        Attributes.Name.CLASS_PATH,
        TinyService.class.getProtectionDomain().getCodeSource().getLocation().toString());
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
    return new ServiceCommand(jar, List.of("-Xmx32m"), properties);
  }
}
