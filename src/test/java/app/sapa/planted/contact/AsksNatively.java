package app.sapa.planted.contact;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** Asks past Tx. */
interface AsksNatively {
  default Query everybody(EntityManager entities) {
    return entities.createNativeQuery("select id from contact");
  }
}
