package dev.barrido.parts.allowed;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Servers that sweeps may have a trainer read from (setting {@code trainer.data.hosts}). What
 * counts is the address behind a name, and no name leads to the link of this machine, where clouds
 * hand out their secrets.
 *
 * @param names of hosts, {@code *.example.org} for all below a domain, {@code *} for all with
 *     public addresses, {@code private} for those with other addresses too
 * @param resolver finds the addresses of a name
 */
public record AllowedHosts(List<String> names, Resolver resolver) {
  private static final Pattern NUMBERS = Pattern.compile("\\[.*]|(\\d{1,10}\\.){0,3}\\d{1,10}");
  private static final Pattern OWN_NAME = Pattern.compile("(?i)(.*\\.)?localhost\\.?");
  private static final String ANY = "*";
  private static final String PRIVATE = "private";

  public AllowedHosts {
    names = List.copyOf(names);
  }

  /** Finds the addresses of a name. */
  @FunctionalInterface
  public interface Resolver {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /**
   * Returns when an address may be read from.
   *
   * @throws NotAllowed if it may not
   * @throws UnknownHostException if there is no such host
   */
  public void check(URI address) throws UnknownHostException {
    String host = host(address);
    boolean privateToo = isOpen(host);
    for (InetAddress found : resolver.addresses(host)) {
      check(host, Reach.of(found), privateToo);
    }
  }

  /**
   * Returns when an address may be read from, as far as words tell: no name server is asked, since
   * the one of the machine that will read may say something else.
   *
   * @throws NotAllowed if it may not
   */
  public void checkWords(URI address) {
    String host = host(address);
    boolean privateToo = isOpen(host);
    if (OWN_NAME.matcher(host).matches()) {
      check(host, Reach.PRIVATE, privateToo);
    } else if (NUMBERS.matcher(host).matches()) {
      try {
        check(host, Reach.of(InetAddress.getByName(host)), privateToo);
      } catch (UnknownHostException noAddress) {
        // Whoever is to read from it will say so.
      }
    }
  }

  private static String host(URI address) {
    if (address.getHost() == null) {
      throw new NotAllowed(
          "expected an address with the name of a host, got " + address.getRawAuthority());
    }
    return address.getHost();
  }

  /** Whether a host may have addresses of all kinds; one that may have none is refused. */
  private boolean isOpen(String host) {
    boolean named = names.stream().anyMatch(name -> means(name, host.toLowerCase(Locale.ROOT)));
    if (!named && !names.contains(ANY)) {
      throw refused("expected a host of " + names, host);
    }
    return named || names.contains(PRIVATE);
  }

  private static void check(String host, Reach reach, boolean privateToo) {
    if (reach == Reach.LINK_LOCAL) {
      throw new NotAllowed("expected a host beyond this machine's own link, got " + host);
    }
    if (reach == Reach.PRIVATE && !privateToo) {
      throw refused("expected a host with public addresses alone", host);
    }
  }

  private static boolean means(String name, String host) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("*.") ? host.endsWith(lower.substring(1)) : lower.equals(host);
  }

  private static NotAllowed refused(String expected, String host) {
    return new NotAllowed(
        expected
            + ", got "
            + host
            + "; the trainers' operator names hosts in the setting trainer.data.hosts");
  }
}
