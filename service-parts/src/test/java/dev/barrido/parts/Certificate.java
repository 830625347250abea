package dev.barrido.parts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A key and a certificate of 127.0.0.1 that it signed itself, made by the JDK's keytool.
 *
 * @param store PKCS12
 */
public record Certificate(Path store) {
  static final String PASSWORD = "changeit";

  private static final String ALIAS = "server";

  static Certificate in(Path folder) throws IOException {
    Path store = Files.createDirectories(folder).resolve("server.p12").toAbsolutePath();
    run(
        "-genkeypair",
        "-alias",
        ALIAS,
        "-keyalg",
        "RSA",
        "-keysize",
        "2048",
        "-validity",
        "3650",
        "-dname",
        "CN=127.0.0.1",
        "-ext",
        "san=ip:127.0.0.1",
        "-storetype",
        "PKCS12",
        "-keystore",
        store.toString(),
        "-storepass",
        PASSWORD);
    return new Certificate(store);
  }

  /** The certificate alone, for who is to trust it. */
  Path trusted() throws IOException {
    try {
      return pem("server.crt", "CERTIFICATE", open().getCertificate(ALIAS).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** Both certificates, for who is to trust the two. */
  Path trustedWith(Certificate other) throws IOException {
    return joined("trusted.crt", trusted(), other.trusted());
  }

  /** For who is to show it. */
  Path keyAndCertificate() throws IOException {
    return joined("server.pem", key(), trusted());
  }

  /** The key, which nobody but its owner may read. */
  Path key() throws IOException {
    try {
      byte[] key = open().getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
      Path file = pem("server.key", "PRIVATE KEY", key);
      return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private Path joined(String name, Path first, Path second) throws IOException {
    return Files.writeString(
        store.resolveSibling(name), Files.readString(first) + Files.readString(second));
  }

  private KeyStore open() throws IOException, GeneralSecurityException {
    KeyStore opened = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      opened.load(in, PASSWORD.toCharArray());
    }
    return opened;
  }

  private Path pem(String name, String kind, byte[] content) throws IOException {
    String text =
        "-----BEGIN "
            + kind
            + "-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
            + "\n-----END "
            + kind
            + "-----\n";
    return Files.write(store.resolveSibling(name), text.getBytes(US_ASCII));
  }

  private static void run(String... arguments) throws IOException {
    String[] command = new String[arguments.length + 1];
    command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), US_ASCII);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("keytool must make a key, but said: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
