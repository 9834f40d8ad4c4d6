package app.sapa.contact;

import java.util.List;
import java.util.UUID;

/** Whom somebody has selected to do something with. */
public sealed interface Selected {
  /** One by one. */
  record These(List<UUID> contacts) implements Selected {
    public These {
      contacts = List.copyOf(contacts);
    }
  }

  /** Everybody in a result, also those whose rows were never shown. */
  record Whole(Criterion criterion) implements Selected {}
}
