package app.sapa.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.workspace.DataSources;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
  @TempDir Path root;

  private final Registry registry = registry();

  @SuppressWarnings("UnnecessaryAssignment") // put together by hand
  private static Registry registry() {
    var made = new Registry();
    made.dataSources = Stage.the(DataSources.class);
    return made;
  }

  private Tenant tenant(String organisation) throws TenantRefusal {
    var more = organisation.isEmpty() ? "" : "organisation: \"" + organisation + "\"\n";
    return TenantFolder.read(
        Folder.in(root, "toko").with("workspace.yaml", Folder.WORKSPACE + more).path());
  }

  @Test
  @Rule("TEN-03")
  void folders_that_name_one_organisation_share_it_and_a_folder_that_names_none_has_its_own()
      throws TenantRefusal {
    var group = "Grup " + UUID.randomUUID();

    long shared = registry.organisation(tenant(group));
    assertThat(registry.organisation(tenant(group))).isEqualTo(shared);

    long own = registry.organisation(tenant(""));
    assertThat(own).isNotEqualTo(shared);
    assertThat(registry.organisation(tenant(""))).isNotIn(own, shared);
  }
}
