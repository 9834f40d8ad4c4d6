package app.sapa.planted.contact;

import org.hibernate.StatelessSession;

/** Writes for anybody. */
interface WritesPastTenant {
  StatelessSession session();
}
