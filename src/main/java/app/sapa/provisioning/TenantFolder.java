package app.sapa.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the folders of client companies: {@code workspace.yaml}, and if there is sample data {@code
 * contacts.yaml} and {@code conversations.yaml}. A folder may also have a {@code README.md}.
 */
public final class TenantFolder {
  private static final String WORKSPACE = "workspace.yaml";
  private static final String CONTACTS = "contacts.yaml";
  private static final String CONVERSATIONS = "conversations.yaml";
  private static final List<String> KNOWN =
      List.of(WORKSPACE, CONTACTS, CONVERSATIONS, "README.md");

  private final Path folder;
  private final Problems problems;
  private final Names names = new Names();

  private TenantFolder(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * One company.
   *
   * @throws TenantRefusal with everything that is wrong in its folder
   */
  public static Tenant read(Path folder) throws TenantRefusal {
    var problems = new Problems();
    var tenant = new TenantFolder(folder, problems).tenant();
    problems.refuseIfAny();
    return tenant.orElseThrow();
  }

  /**
   * Every company, in the order of their slugs; names that begin with a dot are passed over.
   *
   * @throws TenantRefusal with everything that is wrong in any folder, or between them
   */
  public static List<Tenant> readAll(Path tenants) throws TenantRefusal {
    var problems = new Problems();
    var accounts = new SharedAccounts(problems);
    var read = new ArrayList<Tenant>();
    for (var path : entries(tenants, problems)) {
      if (Files.isDirectory(path)) {
        var folder = new TenantFolder(path, problems);
        folder
            .tenant()
            .ifPresent(
                tenant -> {
                  accounts.check(folder.names.emails, tenant);
                  read.add(tenant);
                });
      }
    }
    problems.refuseIfAny();
    return List.copyOf(read);
  }

  private Optional<Tenant> tenant() {
    entries(folder, problems).forEach(this::refuseUnknown);
    var file = new WorkspaceFile(folder.toAbsolutePath().normalize().getFileName() + "", names);
    return YamlFile.read(folder.resolve(WORKSPACE), problems)
        .map(file::tenant)
        .map(tenant -> with(samples(), tenant));
  }

  private Samples samples() {
    var contacts = new ContactsFile(names);
    var people = optional(CONTACTS).map(contacts::contacts).orElse(List.of());
    var conversations = new ConversationsFile(names, contacts.keys(), people);
    var threads = optional(CONVERSATIONS).map(conversations::conversations).orElse(List.of());
    return new Samples(people, threads);
  }

  private Optional<Value> optional(String name) {
    var file = folder.resolve(name);
    return Files.exists(file) ? YamlFile.read(file, problems) : Optional.empty();
  }

  private void refuseUnknown(Path path) {
    var name = path.getFileName() + "";
    if (!KNOWN.contains(name)) {
      problems.add(
          new Place(path.toString(), 1, ""),
          "is not a file of a tenant's folder; " + Closest.hint(name, KNOWN));
    }
  }

  private static List<Path> entries(Path folder, Problems problems) {
    try (var paths = Files.list(folder)) {
      return paths.filter(path -> !path.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (IOException unreadable) {
      problems.add(new Place(folder.toString(), 1, ""), "is not a folder that can be read");
      return List.of();
    }
  }

  private static Tenant with(Samples samples, Tenant tenant) {
    return new Tenant(
        tenant.slug(),
        tenant.name(),
        tenant.organisation(),
        tenant.timeZone(),
        tenant.languages(),
        tenant.defaultCountry(),
        tenant.phoneDisplay(),
        tenant.teams(),
        tenant.members(),
        tenant.channels(),
        tenant.fields(),
        tenant.tags(),
        tenant.groups(),
        tenant.categories(),
        tenant.snippets(),
        tenant.hours(),
        tenant.autoMessages(),
        samples);
  }
}
