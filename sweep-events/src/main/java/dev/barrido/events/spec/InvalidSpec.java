package dev.barrido.events.spec;

import java.util.List;
import java.util.stream.Collectors;

/** A document is refused; every problem found in it is listed. Mend them and submit it again. */
public final class InvalidSpec extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InvalidSpec(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
