package dev.barrido.trainer.training.dataset;

import dev.barrido.parts.allowed.AllowedHosts;
import dev.barrido.parts.allowed.AllowedRoots;
import java.net.InetAddress;
import java.util.List;

/**
 * What the data of sweeps may be read from.
 *
 * @param roots folders that files lie below
 * @param hosts servers of addresses
 */
public record DataAccess(AllowedRoots roots, AllowedHosts hosts) {
  private static final String ROOTS = "trainer.data.roots";

  /** Whatever this process may read, for who runs it for himself. */
  public static final DataAccess OPEN = of(List.of("*"), List.of("*", "private"));

  /** What the settings name. */
  public static DataAccess of(List<String> roots, List<String> hosts) {
    return new DataAccess(
        new AllowedRoots(roots, ROOTS), new AllowedHosts(hosts, InetAddress::getAllByName));
  }
}
