package app.sapa.planted.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A table without a tenant. */
@Entity
class Unwalled {
  @Id long id;
}
