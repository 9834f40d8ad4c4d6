package app.sapa.planted.contact;

import java.sql.Connection;

/** Asks past everything. */
interface AsksDirectly {
  Connection connection();
}
