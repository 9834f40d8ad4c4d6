package app.sapa.provisioning;

import app.sapa.workspace.BusinessHours;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads {@code workspace.yaml}: the company itself, without its sample data. */
final class WorkspaceFile {
  private static final List<String> KNOWN =
      List.of(
          "name",
          "slug",
          "organisation",
          "timeZone",
          "languages",
          "defaultCountry",
          "phoneDisplay",
          "demoPassword",
          "teams",
          "members",
          "channels",
          "fields",
          "tags",
          "groups",
          "closingCategories",
          "snippets",
          "businessHours",
          "autoMessages");

  private final String folder;
  private final Names names;

  /** @param folder the name of the folder, which the slug must repeat */
  WorkspaceFile(String folder, Names names) {
    this.folder = folder;
    this.names = names;
  }

  /** The lists are read in the order in which they refer to each other. */
  Tenant tenant(Value top) {
    var file = top.fields(KNOWN);
    var lists = new WorkspaceLists(names);
    var password = file.optional("demoPassword", Formats::password);
    return new Tenant(
        file.required("slug", this::slug, ""),
        file.required("name", Formats::name, ""),
        file.optional("organisation", Formats::name).orElse(null),
        file.required("timeZone", Formats::zone, ZoneId.of("UTC")),
        languages(file),
        file.required("defaultCountry", Formats::country, ""),
        file.optional("phoneDisplay", WorkspaceFile::phoneDisplay)
            .orElse(Tenant.PhoneDisplay.PLAIN),
        file.list("teams", lists::team),
        members(file, password),
        file.list("channels", lists::channel),
        file.list("fields", lists::field),
        file.list("tags", lists::tag),
        file.list("groups", lists::group),
        file.list("closingCategories", lists::category),
        file.list("snippets", lists::snippet),
        file.optional("businessHours", HoursReader::hours).orElse(BusinessHours.AROUND_THE_CLOCK),
        file.list("autoMessages", new AutoMessageReader(names)::message),
        Samples.NONE);
  }

  private String slug(Value value) {
    var slug = Formats.key(value);
    if (!slug.isEmpty() && !slug.equals(folder)) {
      value.refuse("'%s' is not the name of its folder; write %s".formatted(slug, folder));
    }
    return slug;
  }

  private List<String> languages(Fields file) {
    var languages = file.list("languages", Formats::language);
    if (languages.isEmpty()) {
      file.refuse("languages", "names no language; write [id, en], the default first");
    } else if (languages.stream().distinct().count() < languages.size()) {
      file.refuse("languages", "names a language twice; keep one");
    }
    return languages;
  }

  private List<Tenant.Member> members(Fields file, Optional<String> password) {
    var reader = new MemberReader(names, password);
    var members = file.list("members", reader::member);
    if (members.stream().noneMatch(member -> member.role() == Tenant.Role.OWNER)) {
      file.refuse("members", "has no owner; give one member the role OWNER");
    }
    return members;
  }

  private static Tenant.PhoneDisplay phoneDisplay(Value value) {
    return Formats.constant(Tenant.PhoneDisplay.class, value, "phone display");
  }
}
