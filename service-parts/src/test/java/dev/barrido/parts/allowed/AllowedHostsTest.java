package dev.barrido.parts.allowed;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as somebody's name server might tell them: some lead where they should not. */
class AllowedHostsTest {
  @ParameterizedTest
  @CsvSource({
    "*, public.example.org",
    "*, 8.8.8.8",
    "public.example.org, public.example.org",
    "PUBLIC.example.org, Public.Example.Org",
    "*.example.org, public.example.org",
    "inside.example.org, inside.example.org",
    "*.example.org, inside.example.org",
    "127.0.0.1, 127.0.0.1",
    "*;private, inside.example.org",
    "*;private, 127.0.0.1"
  })
  void allowsWhatIsNamed(String names, String host) {
    assertThatCode(() -> check(names, host)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "other.example.org, public.example.org",
    "*.example.org, example.org.evil.net",
    "*.example.org, evilexample.org",
    "*, inside.example.org",
    "*, mixed.example.org",
    "*, 127.0.0.1",
    "*, 2130706433",
    "*, 10.0.0.1",
    "*, [::1]",
    "*, metadata.example.org",
    "*;private, metadata.example.org",
    "metadata.example.org, metadata.example.org",
    "169.254.169.254, 169.254.169.254",
    "*;private, [fe80::1]",
    "*;private, 2852039166"
  })
  void refusesWhatIsNot(String names, String host) {
    assertThatThrownBy(() -> check(names, host))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("got " + host);
  }

  @ParameterizedTest
  @CsvSource({
    "*, no-such-name.example.org",
    "*, 8.8.8.8",
    "*, localhost.example.org",
    "localhost, localhost",
    "127.0.0.1, 127.0.0.1",
    "*;private, localhost",
    "*;private, [::1]",
    "*.example.org, inside.example.org"
  })
  void leavesAloneWhatWordsDoNotRefuse(String names, String host) {
    assertThatCode(() -> checkWords(names, host)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "other.example.org, public.example.org",
    "*, localhost",
    "*, data.localhost",
    "*, 127.0.0.1",
    "*, 2130706433",
    "*, 127.1",
    "*, 10.0.0.1",
    "*, [::1]",
    "*, [::ffff:10.0.0.1]",
    "*;private, 169.254.169.254",
    "*;private, 2852039166",
    "*;private, [fe80::1]"
  })
  void refusesWhatWordsAloneRefuse(String names, String host) {
    assertThatThrownBy(() -> checkWords(names, host))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("got " + host);
  }

  private static void checkWords(String names, String host) {
    AllowedHosts.Resolver nobody =
        asked -> {
          throw new AssertionError("asked for " + asked);
        };
    new AllowedHosts(List.of(names.split(";")), nobody)
        .checkWords(URI.create("https://" + host + "/table.csv"));
  }

  private static void check(String names, String host) throws UnknownHostException {
    new AllowedHosts(List.of(names.split(";")), AllowedHostsTest::addresses)
        .check(URI.create("https://" + host + "/table.csv"));
  }

  private static InetAddress[] addresses(String host) throws UnknownHostException {
    return switch (host.toLowerCase()) {
      case "public.example.org" -> InetAddress.getAllByName("8.8.4.4");
      case "inside.example.org" -> InetAddress.getAllByName("10.0.0.7");
      case "metadata.example.org" -> InetAddress.getAllByName("169.254.169.254");
      case "mixed.example.org" ->
          new InetAddress[] {InetAddress.getByName("8.8.4.4"), InetAddress.getByName("127.0.0.1")};
      default -> InetAddress.getAllByName(host);
    };
  }
}
