package app.sapa.provisioning;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** One e-mail address is one account in every company, so its folders must tell the same of it. */
final class SharedAccounts {
  private final Problems problems;
  private final Map<String, Tenant.Member> accounts = new HashMap<>();

  SharedAccounts(Problems problems) {
    this.problems = problems;
  }

  /** @param emails where the company's file has its members' addresses */
  void check(Declared emails, Tenant tenant) {
    for (var member : tenant.members()) {
      var known = accounts.putIfAbsent(member.email(), member);
      if (known != null && !member.email().isEmpty() && !tellsTheSame(known, member)) {
        problems.add(
            emails.place(member.email()),
            ("'%s' is also a member elsewhere with another name, language or demo password;"
                    + " make them agree")
                .formatted(member.email()));
      }
    }
  }

  private static boolean tellsTheSame(Tenant.Member one, Tenant.Member other) {
    return one.name().equals(other.name())
        && one.language().equals(other.language())
        && Objects.equals(one.demoPassword(), other.demoPassword());
  }
}
