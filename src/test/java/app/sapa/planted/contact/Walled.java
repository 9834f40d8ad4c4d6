package app.sapa.planted.contact;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.TenantId;

/** A table with a tenant, and one below it without. */
@Entity
class Walled {
  @Id long id;

  @TenantId Long workspace;

  @ElementCollection List<String> notes = new ArrayList<>();
}
