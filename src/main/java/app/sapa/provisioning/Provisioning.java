package app.sapa.provisioning;

import app.sapa.people.DemoMode;
import app.sapa.people.DemoSignIns;
import app.sapa.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Applies the folders Sapa is pointed at when it starts, and tells who may try the demo ones. */
@ApplicationScoped
public class Provisioning implements DemoSignIns {
  private static final System.Logger LOG = System.getLogger(Provisioning.class.getName());

  @Inject Applying applying;
  @Inject DemoMode demoMode;

  private volatile List<Tenant> tenants = List.of();

  void start(@Observes Startup startup) {
    folder().ifPresent(this::applyAll);
  }

  /** From {@code SAPA_TENANTS}; nothing is applied where it points nowhere. */
  private static Optional<Path> folder() {
    return Optional.ofNullable(System.getenv("SAPA_TENANTS"))
        .or(() -> Optional.ofNullable(System.getProperty("sapa.tenants")))
        .filter(text -> !text.isBlank())
        .map(Path::of);
  }

  /** Applies every folder, or none when one of them is wrong. */
  void applyAll(Path folder) {
    try {
      var read =
          TenantFolder.readAll(folder).stream()
              .filter(tenant -> demoMode.on() || !tenant.isDemo())
              .toList();
      for (var tenant : read) {
        if (applying.apply(tenant)) {
          LOG.log(Level.INFO, "workspace {0} was made from its folder", tenant.slug());
        }
      }
      tenants = read;
    } catch (TenantRefusal refusal) {
      LOG.log(Level.ERROR, "tenants not applied:\n{0}", refusal.getMessage());
    }
  }

  @Override
  public List<DemoSignIn> all() {
    return tenants.stream()
        .filter(Tenant::isDemo)
        .flatMap(
            tenant ->
                tenant.members().stream()
                    .filter(member -> member.demoPassword() != null)
                    .sorted(Comparator.comparing(Tenant.Member::role))
                    .map(
                        member ->
                            new DemoSignIn(
                                tenant.name(),
                                member.name(),
                                Role.valueOf(member.role().name()),
                                member.email(),
                                String.valueOf(member.demoPassword()))))
        .toList();
  }
}
