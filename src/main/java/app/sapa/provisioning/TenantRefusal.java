package app.sapa.provisioning;

import java.util.List;
import java.util.stream.Collectors;

/** Nothing of the folders is applied, because of these problems: all, not only the first. */
public final class TenantRefusal extends Exception {
  private final List<Problem> problems;

  TenantRefusal(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** In the order of the files and their lines; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
