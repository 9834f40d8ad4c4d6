package app.sapa.provisioning;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the members of a company, who may refer to its teams. */
final class MemberReader {
  /** Stands for the contact in a conversation, so no member may be called so. */
  static final String CONTACT = "contact";

  private static final List<String> KNOWN =
      List.of(
          "key",
          "name",
          "email",
          "demoPassword",
          "language",
          "role",
          "contactVisibility",
          "teams",
          "restrictions");

  private final Names names;
  private final Optional<String> password;

  /** @param password the demo password of members without one of their own */
  MemberReader(Names names, Optional<String> password) {
    this.names = names;
    this.password = password;
  }

  Tenant.Member member(Value value) {
    var entry = value.fields(KNOWN);
    var role = entry.required("role", MemberReader::role, Tenant.Role.AGENT);
    return new Tenant.Member(
        entry.required("key", this::key, ""),
        entry.required("name", Formats::name, ""),
        entry.required("email", this::email, ""),
        entry.optional("demoPassword", Formats::password).or(() -> password).orElse(null),
        entry.required("language", Formats::language, ""),
        role,
        visibility(entry, role),
        entry.list("teams", names.teams::reference),
        restrictions(entry, role));
  }

  private static Tenant.Role role(Value value) {
    return Formats.constant(Tenant.Role.class, value, "role");
  }

  private String key(Value value) {
    var key = names.members.declare(value, Formats.key(value));
    if (key.equals(CONTACT)) {
      value.refuse("'contact' means the contact in conversations; choose another key");
    }
    return key;
  }

  private String email(Value value) {
    return names.emails.declare(value, Formats.email(value));
  }

  private static Tenant.ContactVisibility visibility(Fields entry, Tenant.Role role) {
    var visibility =
        entry
            .optional(
                "contactVisibility",
                value ->
                    Formats.constant(Tenant.ContactVisibility.class, value, "contact visibility"))
            .orElse(Tenant.ContactVisibility.ALL);
    if (visibility != Tenant.ContactVisibility.ALL && role != Tenant.Role.AGENT) {
      entry.refuse("contactVisibility", "narrows agents only; leave it out or make the role AGENT");
    }
    return visibility;
  }

  private static Set<Restriction> restrictions(Fields entry, Tenant.Role role) {
    var restrictions = EnumSet.noneOf(Restriction.class);
    entry.list("restrictions", value -> restriction(value, role)).stream()
        .flatMap(Optional::stream)
        .forEach(restrictions::add);
    return Set.copyOf(restrictions);
  }

  private static Optional<Restriction> restriction(Value value, Tenant.Role role) {
    var written = value.text();
    var restriction = Restriction.named(written);
    if (restriction.isEmpty() && !written.isEmpty()) {
      var all = Stream.of(Restriction.values()).map(Restriction::written).toList();
      value.refuse("'%s' is no restriction; %s".formatted(written, Closest.hint(written, all)));
    }
    restriction
        .filter(each -> !each.narrows(role))
        .ifPresent(
            _ ->
                value.refuse(
                    "'%s' does not narrow the role %s; remove it".formatted(written, role)));
    return restriction;
  }
}
