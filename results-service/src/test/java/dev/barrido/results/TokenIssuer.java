package dev.barrido.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** Signs tokens as an OpenID Connect server does. */
final class TokenIssuer {
  private final KeyPair keys = keys();

  String publicKey() {
    return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
  }

  /** A token with these claims, as JSON. */
  String token(String claims) {
    String signed = part("{\"alg\": \"RS256\", \"typ\": \"JWT\"}") + "." + part(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(UTF_8));
      return signed + "." + encoded(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One that says of itself that it needs no signature. */
  String unsigned(String claims) {
    return part("{\"alg\": \"none\", \"typ\": \"JWT\"}") + "." + part(claims) + ".";
  }

  private static String part(String json) {
    return encoded(json.getBytes(UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
